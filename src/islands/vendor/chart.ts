import { Chart, LinearScale, type Plugin, PointElement, ScatterController, Tooltip } from 'chart.js';

// The project was asked to use Chart.js. Its own drawing is switched off; what the plots use is its search for the nearest row and its tooltip.
Chart.register(ScatterController, PointElement, LinearScale, Tooltip);

export { Chart, type Plugin };

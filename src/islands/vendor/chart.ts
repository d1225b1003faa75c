import { Chart, LinearScale, type Plugin, PointElement, ScatterController, Tooltip } from 'chart.js';

// Chart.js is a requirement of the project. Its own drawing is switched off, so that the canvas equals the drawing of the server; its search for the
// nearest row and its tooltip are used.
Chart.register(ScatterController, PointElement, LinearScale, Tooltip);

export { Chart, type Plugin };

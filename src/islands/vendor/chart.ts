import { Chart, LinearScale, PointElement, ScatterController, Tooltip } from 'chart.js';

// Chart.js is a requirement of the project. The drawing is that of the server, under its canvas; it finds the nearest number, marks it and says what it is.
Chart.register(ScatterController, PointElement, LinearScale, Tooltip);

export { Chart };

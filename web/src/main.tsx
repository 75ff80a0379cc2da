import { render } from 'preact';
import 'uplot/dist/uPlot.min.css';
import './palette.css';
import './style.css';
import { App } from './view/app.tsx';

const root = document.getElementById('app');
if (root) render(<App />, root);

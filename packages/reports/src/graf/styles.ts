/**
 * The styles of a diagram. Its colours are those of the page (`--yes`, `--no`, `--open`, `--neutral`), so that it
 * follows the page into a dark scheme; a separate file has its own.
 */
export const grafStyles = `
.graf { fill: currentColor; font-family: 'IBM Plex Sans', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
.graf-box { fill: none; stroke: currentColor; stroke-width: 1; }
.graf-konklusion .graf-box { stroke-width: 2; }
.graf-edge { fill: currentColor; }
.graf-line { fill: none; stroke: currentColor; stroke-width: 1; opacity: 0.6; }
.graf-ellers { stroke-dasharray: 4 4; }
.graf-head, .graf-mark { font-weight: 600; }
.graf-yes, .graf-no, .graf-open, .graf-neutral { --graf-tone: var(--neutral); }
.graf-yes { --graf-tone: var(--yes); }
.graf-no { --graf-tone: var(--no); }
.graf-open { --graf-tone: var(--open); }
:is(.graf-yes, .graf-no, .graf-open, .graf-neutral) > :is(.graf-mark, .graf-edge) { fill: var(--graf-tone); }
:is(.graf-yes, .graf-no, .graf-open) > .graf-box { stroke: var(--graf-tone); stroke-width: 2; }
.graf-open > .graf-box { stroke-dasharray: 6 4; }
@media (forced-colors: active) {
  .graf { fill: CanvasText; }
  .graf-box, .graf-line { stroke: CanvasText; }
  .graf-edge, .graf-mark { fill: CanvasText; }
}
`

/** For a drawing in a separate file. */
export const ownStyles = `
.graf { --yes: #2a6600; --no: #b30000; --open: #594200; --neutral: #0059b3; color: #1a1a1a; }
.graf-paper { fill: #fff; }
@media (prefers-color-scheme: dark) {
  .graf { --yes: #8fd14f; --no: #ff8a80; --open: #ffcc4d; --neutral: #7db8ff; color: #f0f0f0; }
  .graf-paper { fill: #1a1a1a; }
}
@media print {
  .graf { --yes: #2a6600; --no: #b30000; --open: #594200; --neutral: #0059b3; color: #000; }
  .graf-paper { fill: none; }
}
${grafStyles}
@media (forced-colors: active) {
  .graf-paper { fill: Canvas; }
}
`

/** The one style sheet of the public pages: for a phone first, in light and dark, and for paper. */
export const SITE_STYLE = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf9f4, #171614);
  --raised: light-dark(#ffffff, #1f1e1b);
  --ink: light-dark(#1d1b18, #ece7dc);
  --soft: light-dark(#57524a, #b8b1a3);
  --rule: light-dark(#ddd6c8, #35322c);
  --accent: light-dark(#8a2f1d, #e89a82);
  --warn: light-dark(#94231c, #ff9d95);
  --bracket: light-dark(#f0ebdf, #35322c);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif;
  overflow-wrap: anywhere;
}
.bar, main, footer { max-inline-size: 44rem; margin-inline: auto; padding-inline: 1rem; }
.bar, footer, nav, dl, small, .soft, summary { font-family: system-ui, sans-serif; }
.bar {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  justify-content: space-between;
  padding-block: 0.75rem;
  border-block-end: 1px solid var(--rule);
}
.bar nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.bar a { padding-block: 0.375rem; }
.bar [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100rem; }
.skip:focus { inset-inline-start: 0.5rem; background: var(--raised); padding: 0.5rem; }
h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.25rem); line-height: 1.2; margin-block: 1.5rem 0.5rem; }
h2 { font-size: 1.375rem; line-height: 1.25; margin-block: 2.5rem 0.75rem; }
h2.room { border-block-start: 2px solid var(--ink); padding-block-start: 0.5rem; }
h3 { font-size: 1.125rem; line-height: 1.3; margin-block: 0 0.125rem; }
h3 small { color: var(--soft); font-weight: normal; font-size: 0.875rem; }
p { margin-block: 0.5rem; }
.intro { font-size: 1.125rem; }
.soft { color: var(--soft); font-size: 0.875rem; line-height: 1.5; }
.contents ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; }
.contents a { display: inline-block; padding-block: 0.25rem; }
.talks { padding-inline-start: 1.25rem; }
.talks li { padding-block: 0.375rem; }
article {
  background: var(--raised);
  border: 1px solid var(--rule);
  border-radius: 3px;
  padding: 1rem;
  margin-block: 1rem;
}
article:target { border-color: var(--accent); }
.gist { font-size: 1.125rem; }
.gist, .as-written { white-space: pre-line; }
blockquote { margin: 0.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
dl { margin-block: 0.75rem; font-size: 0.875rem; line-height: 1.5; }
dl:empty { display: none; }
dt, dd { display: inline; margin: 0; }
dt { color: var(--soft); }
dt::after { content: ': '; }
dl .soft { font-size: inherit; }
.chain { margin-block: 0.25rem 0.75rem; padding-inline-start: 1.5rem; font-size: 0.9375rem; }
.corrected, .disputed { border-inline-start: 3px solid var(--warn); padding-inline-start: 0.75rem; }
.corrected strong, .disputed strong { color: var(--warn); }
summary { cursor: pointer; padding-block: 0.375rem; font-size: 0.9375rem; }
.words p { white-space: pre-wrap; margin-block: 0.625rem; }
.words .title, .words .heading { font-weight: bold; }
.words .d1 { margin-inline-start: 1.25rem; }
.words .d2 { margin-inline-start: 2.5rem; }
.words .d3 { margin-inline-start: 3.25rem; }
.words .d4 { margin-inline-start: 4rem; }
.bracket { unicode-bidi: isolate; background: var(--bracket); border-radius: 2px; }
.out { font-style: italic; }
.by { font-weight: bold; font-size: 0.875em; }
.mark { display: inline-block; color: var(--soft); border: 1px solid var(--rule); border-radius: 3px; padding-inline: 0.375rem; }
footer { margin-block: 3rem 1.5rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--rule); font-size: 0.875rem; }
@media print {
  body { background: none; font-size: 11pt; }
  .bar nav, .contents, .skip { display: none; }
  article { break-inside: avoid; border: none; padding: 0; }
}
`;

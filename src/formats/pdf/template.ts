/**
 * How pages are set, in the language of Typst. It gets the text as data and never as source, so that
 * no sign in it means anything. What it makes is tagged: headings, paragraphs, tables with their
 * heads, and what is inserted and deleted.
 */
export const TEMPLATE = String.raw`
#let doc = json(bytes(sys.inputs.doc))
#let rtl = doc.isRtl
#set document(title: doc.title)
#set page(
  paper: "a4",
  flipped: doc.isLandscape,
  margin: if doc.isLandscape { (x: 1.5cm, y: 1.6cm) } else { (x: 2.4cm, top: 2.2cm, bottom: 2.4cm) },
  footer: context align(center, text(size: 8pt, fill: luma(35%), counter(page).display("1 / 1", both: true))),
)
#set text(
  font: doc.fonts,
  fallback: false,
  lang: doc.lang,
  dir: if rtl { std.rtl } else { ltr },
  size: if doc.isLandscape { 8.5pt } else { 11pt },
  hyphenate: false,
)
#let tall = doc.lang in ("ar", "fa", "ur", "zh", "ja")
#let gap = if tall { 1.3em } else { 1em }
#set par(leading: if tall { 0.85em } else { 0.62em }, spacing: gap, justify: false)
#set block(spacing: gap)
#show heading: set text(size: 1em)
#show heading: set block(above: 1.5em, below: 0.9em, sticky: true)

#let looked(w) = {
  let c = w.text.split("\n").map(t => text(t)).join(linebreak())
  if w.at("bold", default: false) { c = strong(c) }
  if w.at("italics", default: false) { c = emph(c) }
  if w.at("underline", default: false) { c = underline(offset: 0.15em, c) }
  let change = w.at("change", default: none)
  if change == "inserted" {
    text(fill: rgb("#00561b"), { text(size: 0.75em, "+"); underline(offset: 0.15em, c) })
  } else if change == "deleted" {
    text(fill: rgb("#9b1111"), { text(size: 0.75em, "\u{2212}"); strike(c) })
  } else { c }
}
#let words(all) = all.map(looked).join()
#let indented(depth, body) = if depth == 0 { body } else if rtl {
  pad(right: depth * 0.9cm, body)
} else { pad(left: depth * 0.9cm, body) }

#if doc.kind == "text" {
  for p in doc.paragraphs {
    if p.level > 0 {
      text(size: p.size * 1pt, heading(level: p.level, words(p.words)))
    } else { indented(p.depth, par(words(p.words))) }
  }
} else {
  set par(leading: if tall { 0.7em } else { 0.5em })
  table(
    columns: (1.7cm,) + (1fr,) * (doc.heads.len() - 1),
    stroke: 0.4pt + luma(55%),
    inset: 4pt,
    align: start + top,
    table.header(..doc.heads.map(h => strong(text(h)))),
    ..doc.rows.flatten().map(c => words(c.words)),
  )
}
#if doc.legend != "" {
  set text(lang: "en", dir: ltr, size: 8.5pt)
  v(1.6em)
  line(length: 100%, stroke: 0.4pt + luma(55%))
  par(text(doc.legend))
}
`;

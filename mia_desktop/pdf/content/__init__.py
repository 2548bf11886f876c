"""What each paper says: one module for each, from plain values to blocks.

A new paper takes some fifty lines; `decisions` is the one to copy, `own` has what they share:

1. A frozen Struct with the plain values that stand on it (text, days, numbers; `language`). A
   service fills it in from records; no record and no library comes in here. What may not be
   printed (R-07, R-13, R-52) is left out by that service or here, never by the layout.
2. Its fixed texts, in `resources/mia_resources/papers/sv.toml` under a table of its own, and in
   `en.toml` if it is the participant's own paper. `say = words(paper.language)`, then
   `say("my_paper.title")`, `say.many(...)` for a list, `say.day(...)`, `say.period(...)`. A text
   in the code fails a test.
3. `my_paper_meta(paper, *, large=False) -> PaperMeta`: title, day, number, version, variant, draft.
   Never a name and never a personal number (R-52, R-53).
4. `my_paper_blocks(paper) -> list[Block]`: the blocks of `mia_desktop.pdf.blocks` in the order
   they are read, one `Heading(level=1)` first. What is empty yields nothing. `Contents` is printed
   only if the paper turns out long. Own words in Swedish on a paper in another language get
   `lang=say.foreign()`. Pictures are `ThenAndNow` and `StepTrack`: they describe themselves.
5. Samples of it in `tests/unit/pdf/papers.py` (usual, emptiest, longest): every test of every
   paper then holds for it too, in large print as well.

Large print, page breaks, repeated heads, mirroring from right to left, fonts, tags, bookmarks,
footer, watermark, PDF/A and PDF/UA are the engine's; no paper knows of them. Scripts without a
shipped font (Chinese, Japanese, Korean, those of India, emoji) are printed as their code points.
"""

/**
 * The design's custom properties: colours and typefaces that every page of the project shares (documents, review, report,
 * site). Contrast of text is at least 4.5 : 1 in both colour schemes (WCAG 2.2, 1.4.3).
 */
export const tokens = `:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --raised: #f4f4f0; --ink: #1c1e21; --quiet: #5a5f66; --line: #d9d9d2; --link: #0b4f86;
  --yes: #2a6b45; --no: #a63a2b; --abstained: #8a6a14; --absent: #60656c; --mark: #0b4f86; --decision: #eef3f8;
  --serif: Charter, "Bitstream Charter", "Sitka Text", "Source Serif 4", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --raised: #1e2125; --ink: #e4e3de; --quiet: #a3a8af; --line: #34383e; --link: #8fc3ee;
    --yes: #7cc79b; --no: #f0978a; --abstained: #dcb862; --absent: #a3a8af; --mark: #6aa9dc; --decision: #1a2531;
  }
}
`;

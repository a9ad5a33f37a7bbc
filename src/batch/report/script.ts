/** The report's script: sorts a table by a column, and shows only the rows that are asked for. Without it the tables stand as they are. */
export const script = `
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const falling = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      const numeric = head.classList.contains("n");
      const keyed = [...body.rows].map((row) => {
        const text = row.cells[column].textContent.trim();
        return { row, key: numeric ? (text === "" ? -1 : parseFloat(text.replace(/\\s/g, "").replace(",", "."))) : text };
      });
      const order = numeric ? (a, b) => a.key - b.key : (a, b) => a.key.localeCompare(b.key, "sv", { numeric: true });
      keyed.sort((a, b) => (falling ? order(b, a) : order(a, b)));
      body.append(...keyed.map(({ row }) => row));
    });
  });
}
const form = document.querySelector("form");
form.hidden = false;
const rows = [...document.querySelector("#documents tbody").rows].map((row) => ({ row, text: row.textContent.toLowerCase() }));
const show = () => {
  const words = form.words.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const only = form.only.value;
  let shown = 0;
  for (const { row, text } of rows) {
    const fits = words.every((word) => text.includes(word)) && (only === "" || (row.dataset.k ?? "").includes(only));
    row.hidden = !fits;
    if (fits) shown++;
  }
  form.querySelector("output").textContent = shown.toLocaleString("sv");
};
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
`;

// Arrow keys walk over the map of who can when; without this script each number is a link like any other.
const map = document.getElementById("map");
map?.addEventListener("keydown", (event) => {
  const cell = event.target.closest("td");
  if (!cell) return;
  const forward = document.documentElement.dir === "rtl" ? -1 : 1;
  const [down, across] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowRight: [0, forward], ArrowLeft: [0, -forward] }[event.key] || [];
  if (down === undefined) return;
  const row = map.tBodies[0].rows[cell.parentNode.sectionRowIndex + down];
  const next = row?.cells[cell.cellIndex + across]?.querySelector("a");
  if (!next) return;
  event.preventDefault();
  next.focus();
});
if (location.hash === "#hour") document.getElementById("hour")?.focus({ preventScroll: false });

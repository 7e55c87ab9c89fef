// Follows a search: shows how it stands as it comes, and goes to the proposal when there is one. The page works without.
"use strict";
const region = document.querySelector("[data-events]");
if (region && "EventSource" in window) {
  const source = new EventSource(region.dataset.events);
  const said = document.getElementById("job-said");
  let last = 0;
  source.addEventListener("state", (event) => {
    const open = region.querySelector("details")?.open;
    region.innerHTML = event.data;
    const details = region.querySelector("details");
    if (details && open) details.open = true;
    // Read aloud now and then, not with every beat.
    if (said && Date.now() - last > 10000) {
      last = Date.now();
      said.textContent = document.getElementById("job-now")?.textContent ?? "";
    }
  });
  source.addEventListener("end", (event) => {
    source.close();
    location.replace(event.data);
  });
}

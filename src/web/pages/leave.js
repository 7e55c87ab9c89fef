// Leaves at once and takes this page out of the history; Esc twice does the same. Without this script the link still leads away.
(() => {
  const link = document.querySelector('a.leave');
  if (!link) return;
  const go = (event) => {
    if (event) event.preventDefault();
    document.body.hidden = true;
    document.title = '\u200b';
    history.replaceState(null, '', '/leave');
    location.replace(link.href);
  };
  link.addEventListener('click', go);
  let last = 0;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') { last = 0; return; }
    if (event.timeStamp - last < 1000 && last) go(event);
    last = event.timeStamp;
  });
})();

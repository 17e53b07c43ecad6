/** Writes how far somebody is into the page's progress bar, where it has one. */
export function showProgress(progress) {
  const part = document.querySelector('[data-progress]');
  if (!part || !progress) return;
  const { label, left, value, max } = progress;
  const [words, time] = part.querySelectorAll('span');
  const bar = part.querySelector('progress');
  words.textContent = label;
  if (time) time.textContent = left;
  bar.value = value;
  bar.max = max;
  bar.setAttribute('aria-label', label);
}

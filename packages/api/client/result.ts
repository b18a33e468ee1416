/** The page of a result: the buttons that work only with a script. */

const print = document.getElementById('print')
const copy = document.getElementById('copy')
const copied = document.getElementById('copied')
const summary = document.getElementById('summary')

if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}

// Browsers offer the clipboard only over HTTPS and on localhost.
if (copy && 'clipboard' in navigator) {
  copy.hidden = false
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(summary?.textContent ?? '').then(() => {
      if (copied) copied.textContent = copy.dataset.copied ?? ''
    })
  })
}

/** The result's page: the buttons that only a script can make work. */

const print = document.getElementById('print')
const copy = document.getElementById('copy')
const copied = document.getElementById('copied')
const summary = document.getElementById('summary')

if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}

// The clipboard is there over https and on localhost alone.
if (copy && 'clipboard' in navigator) {
  copy.hidden = false
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(summary?.textContent ?? '').then(() => {
      if (copied) copied.textContent = copy.dataset.copied ?? ''
    })
  })
}

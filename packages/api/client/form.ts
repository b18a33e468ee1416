/**
 * The page of the form: a summary that follows the answers, and buttons that add and remove rows without
 * loading a new page. Without this script the same is done by posting the form.
 */
import { startLive } from './live.js'
import { swapOnButtons } from './swap.js'

const form = document.querySelector<HTMLFormElement>('form[data-ruleset]')
if (form) {
  void startLive(form)
  swapOnButtons(form)
}

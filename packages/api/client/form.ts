/**
 * The form's page: a summary beside the form that follows the answers, and buttons that add and remove
 * rows without a new page. Without this script the form does all of it by being posted.
 */
import { startLive } from './live.js'
import { swapOnButtons } from './swap.js'

const form = document.querySelector<HTMLFormElement>('form[data-ruleset]')
if (form) {
  void startLive(form)
  swapOnButtons(form)
}

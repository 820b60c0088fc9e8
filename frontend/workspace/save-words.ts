import type { SaveSign } from './panel/desk.ts'
import type { SaveState } from './sync/session.ts'

/** While there is no sheet yet. */
export const LOADING: SaveSign = { words: '', tone: 'busy', refused: [], signIn: false }

/** How saving stands, in words. */
export function saveSign(save: SaveState, editable: boolean): SaveSign {
  const { refused, waiting } = save
  const changes = waiting === 1 ? '1 change' : `${waiting} changes`
  const signIn = save.standing.kind === 'signed-out'
  const sign = (words: string, tone: SaveSign['tone']): SaveSign => ({ words, tone, refused, signIn })
  if (!editable) return waiting === 0 ? sign('Read only', 'good') : sign(`Read only – ${changes} not sent`, 'warn')
  const kept = save.durable ? `${changes} kept in this browser` : `${changes} only in this tab, do not close it`
  if (signIn) return sign(`Sign in again – ${kept}`, 'danger')
  if (save.standing.kind === 'stuck') return sign(`Not saved: ${save.standing.reason} – ${kept}`, 'danger')
  if (waiting === 0) return save.online ? sign('Saved', 'good') : sign('Offline – everything is saved', 'warn')
  if (!save.online || save.standing.kind === 'offline') return sign(`Offline – ${kept}`, 'warn')
  return save.durable ? sign('Saving…', 'busy') : sign(`Saving… – ${kept}`, 'warn')
}

import type { Surroundings } from './sender.ts'

/** The browser's own locks and clock. Without Web Locks each tab sends for itself: operations are idempotent. */
export const browser: Surroundings = {
  lock: (name, work) => (navigator.locks ? navigator.locks.request(name, work) : work()) as ReturnType<typeof work>,
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
  online: () => navigator.onLine
}

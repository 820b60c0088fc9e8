/** When the browser has painted what stands there now; in a tab that nobody sees, when it is seen again. */
export const painted = (): Promise<void> => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))

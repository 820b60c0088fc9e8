import type { Turn } from '../model/history.ts'
import type { Step } from '../model/state.ts'

export interface Turned {
  readonly turn: Turn
  readonly step: Step
}

interface Row {
  readonly seq: number
  readonly box: string
  readonly step: Step
  readonly undone: boolean
}

const STORE = 'steps'

/** Keeps what can be undone, so that it outlives a reload. Without a browser's database it lasts as long as the tab. */
export class Steps {
  readonly #db: IDBDatabase | null

  private constructor(db: IDBDatabase | null) {
    this.#db = db
    if (db) db.onversionchange = () => db.close()
  }

  static async open(factory: IDBFactory | null = globalThis.indexedDB ?? null): Promise<Steps> {
    if (!factory) return new Steps(null)
    return new Promise(resolve => {
      const request = factory.open('concord-steps', 1)
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore(STORE, { keyPath: 'seq', autoIncrement: true })
        store.createIndex('box', 'box')
      }
      request.onsuccess = () => resolve(new Steps(request.result))
      request.onerror = request.onblocked = () => resolve(new Steps(null))
    })
  }

  /** What can be undone, the latest last, and what can be done again, the next one last. */
  async of(box: string): Promise<{ readonly undo: readonly Step[]; readonly redo: readonly Step[] }> {
    const rows = await this.#rows(box)
    const steps = (undone: boolean) => rows.filter(row => row.undone === undone).map(row => row.step)
    return { undo: steps(false), redo: steps(true).reverse() }
  }

  /** A new step puts an end to what could be done again. */
  note(box: string, { turn, step }: Turned): Promise<void> {
    return this.#write(box, (store, rows) => {
      if (turn === 'done') {
        rows.filter(row => row.undone).forEach(row => store.delete(row.seq))
        store.add({ box, step, undone: false })
      } else {
        const row = rows.find(r => r.step.id === step.id)
        if (row) store.put({ ...row, undone: turn === 'undo' })
      }
    })
  }

  forget = (box: string, ids: ReadonlySet<string>): Promise<void> =>
    this.#write(box, (store, rows) => rows.filter(r => ids.has(r.step.id)).forEach(r => store.delete(r.seq)))

  close = (): void => this.#db?.close()

  async #rows(box: string): Promise<Row[]> {
    if (!this.#db) return []
    const index = this.#db.transaction(STORE, 'readonly').objectStore(STORE).index('box')
    return rowsOf(index.getAll(box)).catch(() => [])
  }

  /** A history that cannot be kept stops nobody from labelling. */
  #write(box: string, work: (store: IDBObjectStore, rows: readonly Row[]) => void): Promise<void> {
    const db = this.#db
    if (!db) return Promise.resolve()
    return new Promise(resolve => {
      const tx = db.transaction(STORE, 'readwrite')
      tx.oncomplete = tx.onabort = () => resolve()
      const store = tx.objectStore(STORE)
      const request = store.index('box').getAll(box) as IDBRequest<Row[]>
      request.onsuccess = () => work(store, request.result)
    })
  }
}

function rowsOf(request: IDBRequest): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Row[])
    request.onerror = () => reject(request.error)
  })
}

import { MemoryOutbox, type Outbox, type Waiting } from './outbox.ts'
import type { Letter } from './wire.ts'

const STORE = 'operations'

/** Opens the outbox that survives closing the tab; where the browser offers none, one that does not. */
export async function openOutbox(factory: IDBFactory | undefined = globalThis.indexedDB): Promise<Outbox> {
  if (!factory) return new MemoryOutbox()
  try {
    return new FallingBack(new IndexedOutbox(await open(factory)))
  } catch {
    return new MemoryOutbox()
  }
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open('concord-outbox', 1)
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(STORE, { keyPath: 'seq', autoIncrement: true })
    store.createIndex('box', 'box')
  }
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  })
}

class IndexedOutbox implements Outbox {
  readonly durable = true
  readonly #db: IDBDatabase

  constructor(db: IDBDatabase) {
    this.#db = db
    db.onversionchange = () => db.close()
  }

  add(box: string, operations: readonly Letter[], says: string): Promise<void> {
    return this.#write(store => {
      for (const operation of operations) store.add({ box, operation, says, refused: null })
    })
  }

  list(box: string): Promise<Waiting[]> {
    const store = this.#db.transaction(STORE, 'readonly').objectStore(STORE)
    return done(store.index('box').getAll(box) as IDBRequest<Waiting[]>)
  }

  under(prefix: string): Promise<Waiting[]> {
    const index = this.#db.transaction(STORE, 'readonly').objectStore(STORE).index('box')
    return done(index.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)) as IDBRequest<Waiting[]>)
  }

  async forget(box: string, ids: ReadonlySet<string>): Promise<void> {
    const gone = (await this.list(box)).filter(w => ids.has(w.operation.id))
    await this.#write(store => gone.forEach(w => store.delete(w.seq)))
  }

  async refuse(box: string, reasons: ReadonlyMap<string, string>): Promise<void> {
    const touched = (await this.list(box)).filter(w => reasons.has(w.operation.id))
    await this.#write(store => touched.forEach(w => store.put({ ...w, refused: reasons.get(w.operation.id)! })))
  }

  close(): void {
    this.#db.close()
  }

  #write(work: (store: IDBObjectStore) => void): Promise<void> {
    const tx = this.#db.transaction(STORE, 'readwrite', { durability: 'strict' })
    work(tx.objectStore(STORE))
    return new Promise((resolve, reject) => {
      tx.oncomplete = () => resolve()
      tx.onabort = () => reject(tx.error)
    })
  }
}

/** When the disk is full the new operations wait in memory, behind those already kept; `durable` tells. */
class FallingBack implements Outbox {
  readonly #kept: Outbox
  readonly #memory = new MemoryOutbox()
  durable = true

  constructor(kept: Outbox) {
    this.#kept = kept
  }

  async add(box: string, operations: readonly Letter[], says: string): Promise<void> {
    if (!this.durable) return this.#memory.add(box, operations, says)
    try {
      await this.#kept.add(box, operations, says)
    } catch {
      this.durable = false
      await this.#memory.add(box, operations, says)
    }
  }

  async list(box: string): Promise<Waiting[]> {
    return [...(await this.#kept.list(box).catch(() => [])), ...(await this.#memory.list(box))]
  }

  async under(prefix: string): Promise<Waiting[]> {
    return [...(await this.#kept.under(prefix).catch(() => [])), ...(await this.#memory.under(prefix))]
  }

  async forget(box: string, ids: ReadonlySet<string>): Promise<void> {
    await this.#memory.forget(box, ids)
    await this.#kept.forget(box, ids)
    if ((await this.#memory.list(box)).length === 0) this.durable = true
  }

  async refuse(box: string, reasons: ReadonlyMap<string, string>): Promise<void> {
    await this.#memory.refuse(box, reasons)
    await this.#kept.refuse(box, reasons)
  }

  close(): void {
    this.#kept.close()
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

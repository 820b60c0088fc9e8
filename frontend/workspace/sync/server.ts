import type { Skipped, Speaker } from '../model/sheet.ts'
import { Rest } from './rest.ts'
import type { Answer, GivenAnswer, Operation, WireProposed, WireSheet } from './wire.ts'

export { CallFailed, type Fetch } from './rest.ts'

/** The REST calls of the workspace. */
export class Server extends Rest {
  sheet = (sheet: number): Promise<WireSheet> => this.get(`/sheets/${sheet}`) as Promise<WireSheet>

  send = (sheet: number, operations: readonly Operation[]): Promise<Answer> =>
    this.post(`/sheets/${sheet}/operations`, operations) as Promise<Answer>

  proposals = (sheet: number): Promise<{ items: readonly WireProposed[] }> =>
    this.get(`/sheets/${sheet}/suggestions`) as Promise<{ items: readonly WireProposed[] }>

  /** The same answer twice changes nothing. */
  answer = (sheet: number, answers: readonly GivenAnswer[]): Promise<unknown> =>
    this.post(
      `/sheets/${sheet}/suggestions/answers`,
      answers.map(({ model, label, answer }) => ({ model, label, answer }))
    )

  submit = (sheet: number): Promise<unknown> => this.post(`/sheets/${sheet}/submit`, {})

  skip = (sheet: number, { kind, words }: Skipped): Promise<unknown> =>
    this.post(`/sheets/${sheet}/skip`, { kind, reason: words })

  addSpeaker = (
    project: string,
    speaker: { name: string; role: string | null; side: string | null }
  ): Promise<Speaker> => this.post(`/projects/${encodeURIComponent(project)}/speakers`, speaker) as Promise<Speaker>
}

import type { Speaker } from '../../workspace/model/sheet.ts'
import { Rest } from '../../workspace/sync/rest.ts'
import type { Answer, Call, WireCase, WireMeeting } from './wire.ts'

/** The REST calls of adjudication. `filter` is a query string that next and previous follow. */
export class CaseServer extends Rest {
  case = (id: number, filter: string): Promise<WireCase> =>
    this.get(`/cases/${id}${filter ? `?${filter}` : ''}`) as Promise<WireCase>

  meeting = (article: number): Promise<WireMeeting> => this.get(`/articles/${article}/cases`) as Promise<WireMeeting>

  send = (call: Call): Promise<Answer> => {
    const body = call.kind === 'decide' ? call.body : { decision: call.decision }
    const path = call.kind === 'decide' ? 'decisions' : 'undo'
    const filter = call.filter ? `?${call.filter}` : ''
    return this.post(`/cases/${call.case}/${path}${filter}`, body) as Promise<Answer>
  }

  /** Appends the standing decision to the draft of the next guideline. */
  example = (id: number): Promise<unknown> => this.post(`/cases/${id}/example`, {})

  addSpeaker = (
    project: string,
    speaker: { name: string; role: string | null; side: string | null }
  ): Promise<Speaker> => this.post(`/projects/${encodeURIComponent(project)}/speakers`, speaker) as Promise<Speaker>
}

import { html, nothing, type TemplateResult } from 'lit'
import { change, noArticleTopic, setArticleSentiment, toggleArticleTopic, toggleTopic } from '../model/edits.ts'
import type { Quote } from '../model/labels.ts'
import { sentimentName } from '../model/names.ts'
import type { Grade } from '../model/sheet.ts'
import type { Card } from './desk.ts'
import { row, toggle } from './parts.ts'

const sign = ({ value }: Grade): string =>
  value === null ? '∅' : value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'

export function typeRow(desk: Card, quote: Quote): TemplateResult {
  const { state } = desk
  const buttons = state.sheet.scheme.quoteTypes.map(t => {
    const press = () => desk.do(change(state, quote, { type: t.id }, `Type: ${t.name}`))
    const on = quote.type === t.id
    return toggle({ text: t.name, name: t.name, key: t.key, on, test: `type-${t.id}`, press }, !desk.editable)
  })
  return row('Type', buttons)
}

export function sentimentRow(desk: Card, quote: Quote): TemplateResult {
  const { state } = desk
  const buttons = state.sheet.scheme.sentiment.map(g => {
    const press = () => desk.do(change(state, quote, { sentiment: g.value }, `Sentiment: ${g.name}`))
    const on = quote.sentiment === g.value
    return toggle(
      { text: sign(g), name: g.name, key: g.key, on, test: `quote-sentiment-${g.label}`, press },
      !desk.editable
    )
  })
  return row('Sentiment', buttons, sentimentName(state, quote.sentiment) ?? '')
}

export function topicsRow(desk: Card, quote: Quote): TemplateResult {
  const { state } = desk
  const buttons = state.sheet.scheme.topics.map(t => {
    const press = () => desk.do(toggleTopic(state, quote, t.id))
    const on = quote.topics.includes(t.id)
    return toggle({ text: t.name, name: t.name, key: t.key, on, test: `quote-topic-${t.id}`, press }, !desk.editable)
  })
  return row('Topics', buttons)
}

/** Sentiment and topics of the whole article, always in reach. Its keys carry Shift while a quote is in focus. */
export function articleValues(desk: Card): TemplateResult {
  const { state } = desk
  const { sentiment, topics } = state.labels
  const key = (plain: string) => (plain && state.focus?.kind === 'quote' ? `⇧${plain}` : plain)
  const grades = state.sheet.scheme.sentiment.map(g => {
    const on = sentiment?.label === g.label
    const press = () => desk.do(setArticleSentiment(state, on ? null : { value: g.value, label: g.label }))
    const test = `article-sentiment-${g.label}`
    return toggle({ text: sign(g), name: g.name, key: key(g.key), on, test, press }, !desk.editable)
  })
  const chosen = state.sheet.scheme.sentiment.find(g => g.label === sentiment?.label)
  const all = state.sheet.scheme.topics.map(t => {
    const on = topics?.includes(t.id) ?? false
    const press = () => desk.do(toggleArticleTopic(state, t.id))
    return toggle(
      { text: t.name, name: t.name, key: key(t.key), on, test: `article-topic-${t.id}`, press },
      !desk.editable
    )
  })
  const none = toggle(
    {
      text: 'None',
      name: 'None of the topics',
      key: '',
      on: topics?.length === 0,
      test: 'article-topic-none',
      press: () => desk.do(noArticleTopic(state))
    },
    !desk.editable
  )
  return html`
    <section class="cw-whole" aria-label="Whole article" data-testid="whole-article">
      <h3 class="cw-h">Whole article</h3>
      ${row('Sentiment', grades, chosen?.name ?? '')}
      ${state.sheet.scheme.topics.length > 0 ? row('Topics', [...all, none]) : nothing}
    </section>
  `
}

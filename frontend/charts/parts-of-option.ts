import { figure, type Drawing, type Look } from './drawing.ts'

/** Names of rows, cut short where the screen is narrow. */
export function labelAxis(names: readonly string[], look: Look): object {
  return {
    type: 'category',
    data: names,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: look.soft,
      fontSize: look.size,
      hideOverlap: true,
      width: Math.max(72, Math.min(220, look.width * 0.34)),
      overflow: 'truncate',
      showMaxLabel: null
    }
  }
}

export function numberAxis(drawing: Drawing, look: Look): object {
  return {
    type: 'value',
    min: drawing.from ?? undefined,
    max: drawing.to ?? undefined,
    minInterval: drawing.kind === 'intervals' ? undefined : 1,
    interval: step(drawing.from, drawing.to),
    splitNumber: look.width < 500 ? 2 : 4,
    axisLabel: { color: look.soft, fontSize: look.size, hideOverlap: true, formatter: (at: number) => figure(at) },
    splitLine: { lineStyle: { color: look.line, opacity: 0.6 } }
  }
}

/** The widest step of at least three that both ends are multiples of; undefined where the chart may choose. */
export function step(from: number | null, to: number | null): number | undefined {
  if (from === null || to === null || to <= from) return undefined
  const even = (wide: number) =>
    Math.abs(Math.round(from / wide) * wide - from) + Math.abs(Math.round(to / wide) * wide - to) < 1e-9
  const fits = [100, 50, 25, 20, 10, 5, 2, 1, 0.5, 0.25, 0.2, 0.1].filter(wide => (to - from) / wide >= 3 && even(wide))
  return fits[0] !== undefined && (to - from) / fits[0] <= 8 ? fits[0] : undefined
}

/** Lines to compare with, each with its words. */
export function marks(drawing: Drawing, look: Look, axis: 'xAxis' | 'yAxis'): object | undefined {
  if (drawing.marks.length === 0) return undefined
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: look.soft, type: 'dashed', width: 1 },
    label: {
      // where it is narrow they would stand on each other; the sentence above names them
      show: look.width >= 500,
      color: look.soft,
      fontSize: look.size,
      position: axis === 'xAxis' ? 'end' : 'insideEndTop',
      formatter: '{b}'
    },
    data: drawing.marks.map(mark => ({ name: mark.text, [axis]: mark.at }))
  }
}

/** Words beside the pointer, drawn as text and never as markup. */
export function tip(look: Look, words: (row: number) => string): object {
  return {
    renderMode: 'richText',
    confine: true,
    backgroundColor: look.surface,
    borderColor: look.line,
    textStyle: { color: look.ink, fontSize: look.size, fontFamily: look.font },
    axisPointer: { type: 'line', lineStyle: { color: look.soft } },
    formatter: (at: { dataIndex: number } | { dataIndex: number }[]) =>
      words(Array.isArray(at) ? (at[0]?.dataIndex ?? -1) : at.dataIndex)
  }
}

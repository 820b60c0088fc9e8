import type { EChartsCoreOption } from 'echarts/core'
import { figure, number, text, type Drawing, type Look } from './drawing.ts'
import { labelAxis, marks, numberAxis, tip } from './parts-of-option.ts'

interface Api {
  value(dimension: number): number
  coord(point: [number, number]): [number, number]
}

/** A point with its interval for each row; a row without a value has only its name and a dash. */
export function intervals(drawing: Drawing, look: Look): EChartsCoreOption {
  const { column, tone } = drawing.series[0]!
  const known = drawing.rows
    .map((row, index) => ({ index, at: number(row[column]), low: end(row, drawing.low), high: end(row, drawing.high) }))
    .filter(row => row.at !== null)
  const cursor = drawing.leads.length > 0 ? 'pointer' : 'default'
  return {
    grid: { left: 0, right: look.size * 4, top: look.size * 1.6, bottom: 0, outerBoundsMode: 'same' },
    xAxis: { ...numberAxis(drawing, look), scale: drawing.from === null },
    yAxis: {
      ...labelAxis(
        drawing.rows.map(row => text(row[drawing.label])),
        look
      ),
      inverse: true,
      splitLine: { show: true, lineStyle: { color: look.line, opacity: 0.5 } }
    },
    tooltip: tip(look, at => words(drawing, known[at]?.index ?? -1)),
    series: [
      {
        type: 'custom',
        cursor,
        encode: { x: [1, 2], y: 0 },
        renderItem: (_: unknown, api: Api) => whisker(api, look.tones[tone]),
        data: known.map(row => [row.index, row.low, row.high])
      },
      {
        type: 'scatter',
        cursor,
        symbolSize: 9,
        itemStyle: { color: look.tones[tone] },
        label: {
          show: true,
          position: 'top',
          distance: 3,
          color: look.ink,
          fontSize: look.size,
          formatter: (at: { dataIndex: number }) => figure(known[at.dataIndex]?.at ?? null)
        },
        markLine: marks(drawing, look, 'xAxis'),
        data: known.map(row => [row.at, row.index])
      }
    ]
  }
}

const end = (row: Drawing['rows'][number], column: number | null) => (column === null ? null : number(row[column]))

function whisker(api: Api, stroke: string): object | null {
  const [low, high] = [api.value(1), api.value(2)]
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null
  const [from, y] = api.coord([low, api.value(0)])
  const [to] = api.coord([high, api.value(0)])
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { stroke, lineWidth: 2 }
  })
  return {
    type: 'group',
    children: [line(from, y, to, y), line(from, y - 4, from, y + 4), line(to, y - 4, to, y + 4)]
  }
}

function words(drawing: Drawing, index: number): string {
  const row = drawing.rows[index]
  if (!row) return ''
  const low = drawing.low === null ? null : number(row[drawing.low])
  const spread = low === null ? '' : `\n${figure(low)} to ${figure(row[drawing.high!])}`
  const { column } = drawing.series[0]!
  return `${text(row[drawing.label])}\n${drawing.columns[column]}: ${figure(row[column])}${spread}`
}

import type { EChartsCoreOption } from 'echarts/core'
import { figure, number, text, type Drawing, type Look } from './drawing.ts'
import { labelAxis, tip } from './parts-of-option.ts'

/** More cells than this have no room for their numbers. */
const MOST_WITH_NUMBERS = 600

/** A cell for each row, its number in it; what is unknown is a dash on the bare ground. */
export function heatmap(drawing: Drawing, look: Look): EChartsCoreOption {
  const [across, down] = [drawing.labels[0]!, drawing.labels[1]!]
  const shown = drawing.series[0]!.column
  const xs = distinct(drawing, across)
  const ys = distinct(drawing, down)
  const values = drawing.rows.map(row => number(row[shown])).filter(value => value !== null)
  const low = drawing.from ?? Math.min(0, ...values)
  const high = drawing.to ?? Math.max(1, ...values)
  const cells = drawing.rows.map((row, index) => {
    const value = number(row[shown])
    return {
      value: [xs.indexOf(text(row[across])), ys.indexOf(text(row[down])), value ?? low, index],
      label: { color: value !== null && dark(value, low, high) ? look.surface : look.ink },
      itemStyle: value === null ? { color: look.surface } : undefined,
      visualMap: value !== null
    }
  })
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'same' },
    xAxis: { ...labelAxis(xs, look), position: 'top' },
    yAxis: { ...labelAxis(ys, look), inverse: true },
    visualMap: {
      show: false,
      min: low,
      max: high,
      dimension: 2,
      inRange: { color: [look.surface, look.tones.accent] }
    },
    tooltip: tip(look, index => words(drawing, index, shown)),
    series: [
      {
        type: 'heatmap',
        cursor: drawing.leads.length > 0 ? 'pointer' : 'default',
        itemStyle: { borderColor: look.line, borderWidth: 1 },
        label: {
          show: drawing.rows.length <= MOST_WITH_NUMBERS && look.width / xs.length > look.size * 3,
          fontSize: look.size,
          formatter: (at: { dataIndex: number }) => brief(drawing.rows[at.dataIndex]?.[shown])
        },
        data: cells
      }
    ]
  }
}

const distinct = (drawing: Drawing, column: number) => [...new Set(drawing.rows.map(row => text(row[column])))]
const dark = (value: number, low: number, high: number) => (value - low) / (high - low) > 0.55
const brief = (cell: string | number | null | undefined) =>
  typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(2) : figure(cell)

function words(drawing: Drawing, index: number, shown: number): string {
  const row = drawing.rows[index]
  if (!row) return ''
  return `${drawing.labels.map(label => text(row[label])).join(' · ')}\n${drawing.columns[shown]}: ${figure(row[shown])}`
}

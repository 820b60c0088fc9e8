import type { EChartsCoreOption } from 'echarts/core'
import { figure, number, text, type Cell, type Drawing, type Look } from './drawing.ts'
import { intervals } from './intervals.ts'
import { labelAxis, marks, numberAxis, tip } from './parts-of-option.ts'

/** What ECharts is told to draw. */
export function option(drawing: Drawing, look: Look): EChartsCoreOption {
  return { ...ground(look), ...shape(drawing, look) }
}

function shape(drawing: Drawing, look: Look): EChartsCoreOption {
  switch (drawing.kind) {
    case 'bars':
      return bars(drawing, look)
    case 'columns':
      return columns(drawing, look)
    case 'lines':
      return lines(drawing, look)
    case 'intervals':
      return intervals(drawing, look)
  }
}

function ground(look: Look): EChartsCoreOption {
  return {
    animation: !look.still,
    animationDuration: 200,
    textStyle: { fontFamily: look.font, fontSize: look.size, color: look.ink },
    aria: { enabled: look.patterns, label: { enabled: false }, decal: { show: look.patterns } }
  }
}

const names = (drawing: Drawing) => drawing.rows.map(row => text(row[drawing.label]))
const column = (drawing: Drawing, at: number) => drawing.rows.map(row => number(row[at]))

function bars(drawing: Drawing, look: Look): EChartsCoreOption {
  const last = drawing.series.length - 1
  return {
    grid: { left: 0, right: look.size * 4.5, top: 0, bottom: 0, outerBoundsMode: 'same' },
    xAxis: numberAxis(drawing, look),
    yAxis: { ...labelAxis(names(drawing), look), inverse: true },
    tooltip: tip(look, index => said(drawing, index)),
    series: drawing.series.map((one, index) => ({
      ...stacked(drawing, look, index),
      barCategoryGap: '34%',
      label: {
        show: index === last,
        position: 'right',
        color: look.soft,
        formatter: (at: { dataIndex: number }) => ends(drawing, drawing.rows[at.dataIndex]!)
      },
      markLine: index === 0 ? marks(drawing, look, 'xAxis') : undefined,
      data: column(drawing, one.column)
    }))
  }
}

/** At the end of a bar: its number, or "3 of 5" for parts of a whole. */
function ends(drawing: Drawing, row: readonly Cell[]): string {
  const parts = drawing.series.map(one => number(row[one.column]) ?? 0)
  if (parts.length === 1) return figure(row[drawing.series[0]!.column])
  return `${figure(parts[0]!)} of ${figure(parts.reduce((sum, part) => sum + part, 0))}`
}

function columns(drawing: Drawing, look: Look): EChartsCoreOption {
  return {
    grid: { left: 0, right: 0, top: look.size, bottom: 0, outerBoundsMode: 'same' },
    xAxis: { ...labelAxis(names(drawing), look), axisLine: { lineStyle: { color: look.line } } },
    yAxis: numberAxis(drawing, look),
    tooltip: tip(look, index => said(drawing, index)),
    series: drawing.series.map((one, index) => ({
      ...stacked(drawing, look, index),
      barCategoryGap: '20%',
      barMaxWidth: 36,
      markLine: index === 0 ? marks(drawing, look, 'yAxis') : undefined,
      data: column(drawing, one.column)
    }))
  }
}

function stacked(drawing: Drawing, look: Look, index: number): object {
  const one = drawing.series[index]!
  return {
    type: 'bar',
    stack: 'whole',
    name: drawing.columns[one.column],
    cursor: drawing.leads.length > 0 ? 'pointer' : 'default',
    itemStyle: { color: look.tones[one.tone], borderRadius: 1 },
    emphasis: { itemStyle: { opacity: 0.85 } }
  }
}

function lines(drawing: Drawing, look: Look): EChartsCoreOption {
  const shown = drawing.series.map((one, index) => ({
    type: 'line',
    name: drawing.columns[one.column],
    showSymbol: drawing.rows.length < 3,
    symbolSize: 6,
    lineStyle: { width: 2, color: look.tones[one.tone], type: index === 0 ? 'solid' : [6, 4] },
    itemStyle: { color: look.tones[one.tone] },
    connectNulls: true,
    markLine: index === 0 ? marks(drawing, look, 'yAxis') : undefined,
    data: column(drawing, one.column)
  }))
  return {
    grid: { left: 0, right: look.size, top: look.size, bottom: 0, outerBoundsMode: 'same' },
    xAxis: { ...labelAxis(names(drawing), look), boundaryGap: false, axisLine: { lineStyle: { color: look.line } } },
    yAxis: numberAxis(drawing, look),
    tooltip: { ...tip(look, index => said(drawing, index)), trigger: 'axis' },
    series: [...band(drawing, look), ...shown]
  }
}

/** Two lines without ink, the space between them shaded. */
function band(drawing: Drawing, look: Look): object[] {
  if (drawing.low === null || drawing.high === null) return []
  const low = column(drawing, drawing.low)
  const high = column(drawing, drawing.high)
  const bare = { type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, silent: true }
  return [
    { ...bare, data: low },
    {
      ...bare,
      areaStyle: { color: look.tones[drawing.series[0]!.tone], opacity: 0.14 },
      data: high.map((top, index) => (top === null || low[index] === null ? null : top - low[index]!))
    }
  ]
}

/** A row in words. */
export function said(drawing: Drawing, index: number): string {
  const row = drawing.rows[index]
  if (!row) return ''
  const parts = drawing.series.map(one => `${drawing.columns[one.column]}: ${figure(row[one.column])}`)
  if (drawing.low !== null && drawing.high !== null && number(row[drawing.low]) !== null) {
    parts.push(`${figure(row[drawing.low])} to ${figure(row[drawing.high])}`)
  }
  return [text(row[drawing.label]), ...parts].join('\n')
}

/** Words that report speech, as far as three languages go; what is not here is still labelled by hand. */
const ENGLISH =
  'says?|said|saying|tells?|told|telling|adds?|added|adding|not(?:es?|ed|ing)|stress(?:es|ed|ing)?|emphasi[sz](?:es?|ed|ing)|' +
  'point(?:s|ed|ing) out|recall(?:s|ed|ing)?|explain(?:s|ed|ing)?|stated|stating|announc(?:es?|ed|ing)|declar(?:es?|ed|ing)|' +
  'claim(?:s|ed|ing)|insist(?:s|ed|ing)|warn(?:s|ed|ing)|assert(?:s|ed|ing)|argu(?:es?|ed|ing)|admit(?:s|ted|ting)|' +
  'acknowledg(?:es?|ed|ing)|comment(?:ed|ing)|remark(?:ed|ing)|repli(?:es|ed)|replying|respond(?:s|ed|ing)|' +
  'confirm(?:s|ed|ing)|underlin(?:es?|ed|ing)|underscor(?:es?|ed|ing)|reiterat(?:es?|ed|ing)|assur(?:es?|ed|ing)|' +
  'believ(?:es?|ed)|hop(?:es?|ed)|pledg(?:es?|ed|ing)|vow(?:s|ed|ing)|conclud(?:es?|ed|ing)|observ(?:es?|ed)|' +
  'wrote|writes|ask(?:s|ed|ing)|urg(?:es?|ed|ing)|mention(?:ed|ing)|according to'
const RUSSIAN =
  '(?:сказ|рассказ|указ)ал[аи]?|(?:заяв|отмет|добав|сообщ|пояс[н]|объяв|уточн|ответ|выраз|подтверд|предупред)ил[аи]?|' +
  'подчеркнул[аи]?|напомнил[аи]?|призвал[аи]?|считает|говорит|заявляет|отмечает|подчёркивает|подчеркивает|по словам'
const JAPANESE =
  '述べ(?:た|る|ている)|語(?:った|る)|話(?:した|す)|強調した|指摘した|説明した|表明した|発言した|言(?:った|う)|主張した|' +
  '明らかにした|訴えた|付け加えた|批判した|答えた'

const CUE = new RegExp(`(?<!\\p{L})(?:${ENGLISH}|${RUSSIAN})(?!\\p{L})|${JAPANESE}`, 'giu')

export interface Found {
  readonly at: number
  readonly length: number
}

/** The reporting words in a text, in order. */
export const cuesIn = (text: string): Found[] =>
  [...text.matchAll(CUE)].map(match => ({ at: match.index, length: match[0].length }))

/** What a key or a button asks of the desk. */
export type Ask =
  | { readonly ask: 'accept' | 'reason'; readonly at: number }
  | {
      readonly ask:
        | 'both'
        | 'merge'
        | 'anew'
        | 'nothing'
        | 'group'
        | 'note'
        | 'undo'
        | 'redo'
        | 'next'
        | 'previous'
        | 'example'
        | 'names'
        | 'place'
        | 'help'
        | 'take'
        | 'leave'
    }

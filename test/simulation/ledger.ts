/** What a contact says, as whoever tapped it meant it. */
export type Content = {
  campaign: string
  unit: string
  taskArea: string
  channel: string
  direction: string
  quantity: number
  contactType: string
  marks: string
  /** The half-hours it may stand in: one, where the clock of the device was right. */
  times: string[]
}

/** One entry whose tick was shown. */
export type Truth = {
  id: string
  municipality: string
  /** Whose tick it was, for those who read a trace. */
  by: string
  /** More than one where nobody can know which holds: a change was on its way when the power went. */
  contents: Content[]
  fate: 'standing' | 'taken_back' | 'either'
  /** The only disk it was on has been emptied: the one loss that is not promised against. */
  excused: boolean
  /** On more than one device, since a profile was copied. */
  shared: boolean
  /** What becomes of it whatever the rest says: it was made to be held. */
  held?: string
  /** What it was put in the place of: the undo of that has to travel with it. */
  replaces?: string
  /** A day without contacts, and no contact. */
  quiet?: boolean
}

/** A tap whose tick was not shown because its page died: it may be there or not. */
export type Unsure = { municipality: string; content: Content }

/** The truth of a run: the ticks that screens have shown, and what was done to them afterwards. */
export function createLedger() {
  const truths = new Map<string, Truth>()
  const unsure: Unsure[] = []

  const note = (
    truth: Pick<Truth, 'id' | 'municipality' | 'by'> & { content: Content } & Partial<Truth>,
  ): Truth => {
    const { content, ...rest } = truth
    const whole: Truth = {
      contents: [content],
      fate: 'standing',
      excused: false,
      shared: false,
      ...rest,
    }
    truths.set(truth.id, whole)
    return whole
  }

  return {
    truths,
    unsure,
    note,
    /** It was changed in its place. */
    changed(truth: Truth, content: Content, sure: boolean) {
      if (sure && !truth.shared) truth.contents = [content]
      else truth.contents.push(content)
    },
    takenBack(truth: Truth, sure: boolean) {
      if (sure && !truth.shared) truth.fate = 'taken_back'
      else if (truth.fate === 'standing') truth.fate = 'either'
    },
  }
}

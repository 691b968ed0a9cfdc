export const tour = {
  take: 'Take the tour',
  /** What the card is called for those who do not see it. */
  label: (step: number, steps: number) => `Tour, step ${step} of ${steps}`,
  count: (step: number, steps: number) => `${step} of ${steps}`,
  steps: {
    mark: {
      title: 'Read and mark',
      text: 'What was marked in this briefing stands here, with who said it. Press one to see it in the text.',
      try: 'Select words in the text and press Q. In articles that you import, quotations are found for you: A accepts one.',
    },
    /** The first step, while a quotation is suggested. */
    accept: {
      title: 'Say who said what',
      text: 'Readout finds quotations, and who said them. The dashed one here is a suggestion: it is kept when you say so.',
      try: 'Press A to accept it, or the tick on it.',
    },
    /** The first step, when it was accepted. */
    accepted: {
      title: 'Accepted',
      text: 'It is a quotation of this note now, with its speaker, and stays tied to these words of the text.',
      try: 'What Readout does not find you mark yourself: select words in the text and press Q.',
    },
    cite: {
      title: 'Put it into a memo',
      text: 'This sample memo rests on the briefing. Every quotation in it leads back: select one, then Show in source.',
      try: 'Put the caret where a passage belongs, and press Quotation here, or type @ in the text.',
    },
    export: {
      title: 'Export and verify',
      text: 'The file that you export carries its evidence.',
      try: 'File, Verify memo… tells anybody whether every quotation is still word for word in its source.',
    },
  },
  back: 'Back',
  next: 'Next',
  done: 'Done',
  skip: 'Skip the tour',
}

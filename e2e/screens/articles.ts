const paragraphs = [
  '“We came for a contract that lasts,” said Ana Ruiz, the chair of the dockers’ union, on Friday, 1 March 2024, in the old harbour. “We leave with one that lasts until May 2026.”',
  'The strike began nine days ago, when the operator cut the night shifts. Some forty ships waited in the bay, and three of them turned to other ports.',
  '“Nobody in this port should call it a defeat for the union,” she added. Ben Okri, who speaks for the operator, Northern Quays, said that the company would pay the first rise by the end of May 2024.',
  'The owner of the port did not answer any of our questions.',
  'Okri was careful about what comes next. “I will not promise what I cannot keep,” he said. The government expects the port to work as before within two weeks, according to a statement of the Ministry of Transport.',
]

const head = '---\ntitle: Port strike ends after nine days\npublisher: The Tarnwick Post\ndate: 2024-03-02\n---\n\n'
const title = '# Port strike ends after nine days\n\n'

/** An invented article with direct and reported speech, people, and dates. */
export const article = `${head}${title}${paragraphs.join('\n\n')}\n`

/** The article as it was printed later: a word of one quotation is another, and a sentence is gone. */
export const correctedArticle = `${head}${title}Corrected on Saturday.\n\n${paragraphs
  .map((paragraph) => paragraph.replace('call it a defeat', 'call this a defeat'))
  .filter((paragraph) => !paragraph.startsWith('The owner'))
  .join('\n\n')}\n`

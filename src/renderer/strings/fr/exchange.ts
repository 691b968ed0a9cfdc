import { form, number, things } from './counting.ts'

const annotations = (count: number) => things(count, 'annotation', 'annotations')
const replies = (count: number) => things(count, 'réponse', 'réponses')

/** Words of what is exchanged with other programs: annotations and source references. */
export const exchange = {
  exportAnnotations: 'Exporter les annotations',
  exportSources: 'Exporter les notices bibliographiques',
  from: (title: string, count: number) => `${annotations(count)} de « ${title} »`,
  formats: 'Formats',
  annotations: {
    w3c: 'Pour l’archivage et tout outil qui suit la recommandation du W3C. Peut être réimporté.',
    hypothesis: 'Pour Hypothesis et les scripts qui en lisent les exports. Peut être réimporté.',
    csv: 'Pour Excel et les autres tableurs : une ligne par annotation. Peut être réimporté.',
    markdown: 'Pour la lecture, les wikis et les carnets. Ne peut pas être réimporté.',
  },
  sources: {
    csl: 'Pour Zotero, Pandoc et les autres logiciels de bibliographie.',
    bibtex: 'Pour LaTeX, JabRef et la plupart des gestionnaires de références.',
    ris: 'Pour EndNote, Mendeley, Zotero et les catalogues de bibliothèques.',
  },
  of: 'Sources de',
  thisNote: 'Cette fiche',
  allNotes: (count: number) => `Toutes les fiches (${number(count)})`,
  exported: (file: string) => `Exporté sous ${file}.`,
  folder: 'Afficher dans le dossier',
  none: 'Aucune fiche n’est ouverte.',
  noneAdvice: 'Ouvrez-en une depuis la bibliothèque.',
  nothing: 'Cette fiche n’a aucune annotation à exporter.',
  nothingMany: 'Aucune de ces fiches n’a d’annotations à exporter.',
  nothingAdvice: 'Annotez d’abord des mots du texte.',
  noSources: 'Il n’y a aucune fiche, donc aucune source à exporter.',
  noSourcesAdvice: 'Importez d’abord un article.',
  importAnnotations: 'Importer des annotations',
  into: (file: string, title: string) => `Ce que ${file} ajouterait à « ${title} »`,
  counts: {
    exact: (count: number) => form(count, 'nouvelle, retrouvée mot pour mot', 'nouvelles, retrouvées mot pour mot'),
    changed: (count: number) => `${form(count, 'nouvelle', 'nouvelles')}, là où le texte a maintenant d’autres mots`,
    orphans: (count: number) =>
      `${form(count, 'nouvelle, introuvable', 'nouvelles, introuvables')} : à rattacher à la main`,
    replies: (count: number) => form(count, 'nouvelle réponse', 'nouvelles réponses'),
    known: 'déjà dans la fiche',
    leftOut: (count: number) => form(count, 'laissée de côté', 'laissées de côté'),
  },
  empty: 'Il ne contient rien de nouveau.',
  reported: 'Non repris exactement comme dans le fichier',
  more: (count: number) => `et ${number(count)} de plus`,
  kept: 'Rien n’est remplacé ni supprimé dans la fiche, et une seule annulation défait le tout.',
  apply: 'Importer',
  cancel: 'Annuler',
  close: 'Fermer',
  imported: (file: string, annotationCount: number, replyCount: number) =>
    `Importé de ${file} : ${[
      annotationCount === 0 ? '' : annotations(annotationCount),
      replyCount === 0 ? '' : replies(replyCount),
    ]
      .filter(Boolean)
      .join(' et ')}.`,
  undo: 'Annuler',
}

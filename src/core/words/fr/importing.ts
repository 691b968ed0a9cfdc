import type { CoreWords } from '../en.ts'

/** Words of what cannot be imported, and of what was imported otherwise than it stands in the file. */
export const importing: CoreWords['importing'] = {
  kept: 'Rien n’en a été importé.',
  stopped: { message: 'L’importation a été arrêtée.', advice: 'Recommencez quand vous voudrez.' },
  again: 'Procurez-vous de nouveau le fichier, puis importez-le.',
  part: 'Enregistrez la partie utile dans un fichier à part.',
  notText: {
    message: 'Le fichier n’est pas du texte.',
    advice: 'Enregistrez le document en texte brut, HTML, Word ou PDF, puis importez-le.',
  },
  nested: {
    message: (deepest) => `La page imbrique ses éléments sur plus de ${deepest} niveaux, ce qu’aucun article ne fait.`,
    advice: 'Ouvrez-la dans un navigateur, copiez le texte de l’article, puis collez-le.',
  },
  noAnnotations: 'Exportez de nouveau les annotations en JSON Web Annotation, en JSON Hypothesis ou en CSV.',
  word: {
    message: 'Le document Word est endommagé et ne peut pas être lu.',
    advice: 'Ouvrez-le dans Word ou LibreOffice, enregistrez-le de nouveau, puis importez-le.',
  },
  epub: {
    noPlace: 'Le fichier EPUB est endommagé : il ne dit pas où se trouve son contenu.',
    noContents: 'Le fichier EPUB est endommagé : sa table des matières manque.',
    noChapter: (name) => `Le fichier EPUB est endommagé : le chapitre ${name} manque.`,
  },
  message: {
    message: 'Le message est endommagé et ne peut pas être lu.',
    advice: 'Ouvrez-le dans votre messagerie, copiez son texte, puis collez-le.',
  },
  is: (file, what) => `${file} est ${what}.`,
  kinds: {
    named: (extension) => `autre chose que le fichier ${extension} que son nom annonce`,
    unknown: {
      what: 'd’un type que Readout ne sait pas lire',
      advice: (extensions) => `Enregistrez-le dans l’un de ces formats : ${extensions}, puis importez-le.`,
    },
    spreadsheet: { what: 'un classeur', advice: 'Copiez ce qui vous est utile sous forme de texte, puis collez-le.' },
    presentation: { what: 'une présentation', advice: 'Exportez-la en PDF, puis importez-la.' },
    openDocument: { what: 'un fichier OpenDocument', advice: 'Enregistrez-le en .docx, puis importez-le.' },
    office: {
      what: 'un document d’un ancien logiciel Office',
      advice: 'Ouvrez-le dans Word ou LibreOffice, enregistrez-le en .docx, puis importez-le.',
    },
    rtf: {
      what: 'un document RTF',
      advice: 'Ouvrez-le dans Word ou LibreOffice, enregistrez-le en .docx, puis importez-le.',
    },
    picture: {
      what: 'une image',
      advice: 'Passez-la dans un logiciel de reconnaissance de texte, puis importez le PDF obtenu.',
    },
    compressed: { what: 'un fichier compressé', advice: 'Décompressez-le et importez ce qu’il contient.' },
  },
  tooLong: (file, megabytes) => `${file} dépasse ${megabytes} Mo.`,
  tooMuchMarkup: (file, megabytes) =>
    `${file} dépasse les ${megabytes} Mo qu’une page web ou un fichier Markdown peut avoir.`,
  folder: {
    message: (file) => `${file} ne peut pas être importé : c’est un dossier, pas un fichier.`,
    advice: 'Importez le dossier lui-même, ou les fichiers qu’il contient.',
  },
  notOrdinary: {
    message: (file) => `${file} ne peut pas être importé : ce n’est pas un fichier ordinaire.`,
    advice: 'Enregistrez-le comme fichier, puis importez-le.',
  },
  noWords: {
    message: (file) => `${file} ne contient aucun mot.`,
    advice:
      'Ouvrez-le dans le logiciel auquel il appartient : si ses mots sont dans des images, passez-le dans un logiciel de reconnaissance de texte (OCR) et importez le résultat.',
  },
  unreadable: {
    message: (file) => `${file} est endommagé ou conçu pour être illisible.`,
    memory: 'Il demande plus de mémoire qu’aucun article.',
    time: (seconds) => `Il n’a pas été lu en ${seconds} secondes.`,
    advice: 'Ouvrez-le dans le logiciel auquel il appartient, copiez le texte, puis collez-le.',
  },
  pdf: {
    locked: {
      message: (file) => `${file} est protégé par un mot de passe.`,
      advice:
        'Ouvrez-le dans un lecteur de PDF, imprimez-le dans un nouveau PDF sans mot de passe, puis importez celui-ci.',
    },
    damaged: {
      message: (file) => `${file} est endommagé, ou n’est pas un PDF.`,
      advice:
        'Procurez-vous de nouveau le fichier ; s’il s’ouvre dans un lecteur de PDF, imprimez-le dans un nouveau PDF et importez celui-ci.',
    },
    pictures: {
      message: (file) => `${file} contient des images de pages et aucun texte.`,
      advice:
        'Passez-le dans un logiciel de reconnaissance de texte (OCR) qui produit un PDF avec texte, puis importez celui-ci.',
    },
    tooLong: {
      message: (file, pages, most) => `${file} a ${pages} pages ; Readout en lit ${most} au plus.`,
      advice: 'Extrayez les pages utiles dans un PDF à part, puis importez-le.',
    },
  },
  zip: {
    message: 'Le fichier est endommagé : ses parties ne peuvent pas être décompressées.',
    advice: 'Ouvrez-le dans le logiciel qui l’a produit, enregistrez-le de nouveau, puis importez-le.',
    parts: (most) => `Le fichier a plus de ${most} parties, ce qu’aucun article n’a.`,
    size: (megabytes) => `Le fichier ferait plus de ${megabytes} Mo une fois décompressé, plus qu’aucun article.`,
    genuine: 'S’il est authentique, copiez le texte de l’article, puis collez-le.',
  },
}

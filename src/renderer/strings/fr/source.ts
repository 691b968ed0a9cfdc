/** Words of what is said about a source. */
export const summary = {
  label: 'Synthèse',
  hint: 'Vos propres mots. Le premier paragraphe devient l’essentiel de la note.',
  placeholder: 'Que faut-il en retenir, en une phrase ?',
}

export const facts = {
  region: 'Source',
  labels: {
    title: 'Titre',
    authors: 'Auteurs',
    publisher: 'Éditeur',
    published: 'Publié',
    url: 'URL',
    language: 'Langue',
  },
  invite: {
    title: 'Comment il s’intitule',
    authors: 'Qui l’a écrit, séparés par des virgules',
    publisher: 'Où il a paru',
    published: 'AAAA, AAAA-MM ou AAAA-MM-JJ',
    url: 'Où il se trouve',
    language: 'Par exemple fr ou zh-Hant',
  },
  origins: {
    'json-ld': 'd’après les données schema.org de la page',
    opengraph: 'd’après les données OpenGraph de la page',
    meta: 'd’après les balises de la page',
    properties: 'd’après les propriétés du fichier',
    headers: 'd’après les en-têtes du message',
    'front-matter': 'd’après le bloc au-dessus du texte',
    text: 'd’après le début du texte',
    'file-name': 'd’après le nom du fichier',
    person: 'saisi par vous',
  },
  wrongDate: 'Non enregistré : écrivez une année (2023), un mois (2023-08) ou un jour (2023-08-27).',
  wrongLanguage: 'Non enregistré : écrivez un code de langue, par exemple en, fr-CA ou zh-Hant.',
  original: 'Original',
  size: 'Taille',
  hash: 'SHA-256',
}

export const background = {
  keyPoints: 'Points clés',
  actors: 'Acteurs',
  events: 'Événements',
  empty: 'Aucun point clé, événement ou acteur n’est encore relevé.',
  show: 'Afficher dans le texte',
}

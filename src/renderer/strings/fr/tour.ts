export const tour = {
  take: 'Suivre la visite',
  /** What the card is called for those who do not see it. */
  label: (step: number, steps: number) => `Visite, étape ${step} sur ${steps}`,
  count: (step: number, steps: number) => `${step} sur ${steps}`,
  steps: {
    mark: {
      title: 'Lire et marquer',
      text: 'Voici ce qui a été marqué dans ce briefing, avec qui l’a dit. Cliquez sur une annotation pour la voir dans le texte.',
      try: 'Sélectionnez des mots du texte et appuyez sur Q. Dans les articles importés, les citations sont trouvées pour vous : A en accepte une.',
    },
    accept: {
      title: 'Dire qui a dit quoi',
      text: 'Readout trouve les citations, et qui les a dites. Celle en pointillés est une suggestion : elle est gardée si vous le dites.',
      try: 'Appuyez sur A pour l’accepter, ou cliquez sur sa coche.',
    },
    accepted: {
      title: 'Acceptée',
      text: 'C’est désormais une citation de cette fiche, avec son locuteur, et elle reste liée à ces mots du texte.',
      try: 'Ce que Readout ne trouve pas, vous le marquez : sélectionnez des mots du texte et appuyez sur Q.',
    },
    cite: {
      title: 'Citer dans une note',
      text: 'Cette note d’exemple repose sur le briefing. Chaque citation ramène à lui : sélectionnez-en une, puis Voir dans la source.',
      try: 'Placez le curseur là où va un passage et cliquez ici sur Citation, ou tapez @ dans le texte.',
    },
    export: {
      title: 'Exporter et vérifier',
      text: 'Le fichier que vous exportez porte ses éléments à l’appui.',
      try: 'Fichier, Vérifier une note… dit à quiconque si chaque citation est toujours mot pour mot dans sa source.',
    },
  },
  back: 'Précédent',
  next: 'Suivant',
  done: 'Terminer',
  skip: 'Passer la visite',
}

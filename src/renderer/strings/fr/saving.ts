/** Words of whether everything is saved, and of what went wrong. */
export const saving = {
  saved: 'Enregistré',
  saving: 'Enregistrement…',
  failed: 'Non enregistré',
  tryNow: 'Réessayer',
  begun: {
    reply: (words: string) => `Une réponse que vous avez commencée n’est pas enregistrée : « ${words} »`,
    event: (words: string) => `Un événement que vous avez commencé n’est pas enregistré : « ${words} »`,
  },
  begunKept: 'Ce texte est toujours dans la fenêtre, et rien d’autre n’a été fait.',
  begunAdvice: 'Enregistrez-le ou videz son champ, puis réessayez.',
}

export const error = {
  retry: 'Réessayer',
  dismiss: 'Fermer',
  crashed: 'La fenêtre a rencontré une erreur et ne peut pas continuer.',
  safe: 'Tout ce qui a été enregistré est en sécurité.',
  reload: 'Recharger',
}

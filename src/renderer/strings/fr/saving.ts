/** Words of whether everything is saved, and of what went wrong. */
export const saving = {
  saved: 'Enregistré',
  saving: 'Enregistrement…',
  failed: 'Non enregistré',
  tryNow: 'Réessayer',
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

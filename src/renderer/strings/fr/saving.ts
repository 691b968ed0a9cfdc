/** Words of whether everything is saved, and of what went wrong. */
export const saving = {
  saved: 'Enregistré',
  saving: 'Enregistrement…',
  failed: 'Non enregistré',
  tryNow: 'Réessayer',
}

export const error = {
  retry: 'Réessayer',
  dismiss: 'Fermer',
  crashed: 'La fenêtre a rencontré une erreur et ne peut pas continuer.',
  safe: 'Tout ce qui a été enregistré est en sécurité.',
  reload: 'Recharger',
}

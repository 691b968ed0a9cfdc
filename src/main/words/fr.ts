import type { MemoFormat } from '../../core/memo/exportFormats.ts'
import type { NativeWords } from './en.ts'

const memoFormats: Record<MemoFormat, string> = {
  pdf: 'en PDF',
  docx: 'en document Word',
  markdown: 'en Markdown',
  html: 'en page web',
  text: 'en texte brut',
}

/** The words of the application menu and of native dialogs in French. */
export const fr: NativeWords = {
  menu: { file: 'Fichier', edit: 'Édition', view: 'Affichage', help: 'Aide' },
  roles: {
    quit: 'Quitter',
    close: 'Fermer la fenêtre',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    resetZoom: 'Taille réelle',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    togglefullscreen: 'Plein écran',
  },
  kinds: {
    articles: 'Articles',
    annotations: 'Annotations',
    memos: 'Notes exportées',
    backups: 'Sauvegardes',
    all: 'Tous les fichiers',
  },
  update: { title: 'Mettre la source à jour depuis un fichier plus récent', button: 'Comparer' },
  annotations: {
    import: 'Importer des annotations',
    compare: 'Comparer',
    export: 'Exporter les annotations',
    exportFolder: 'Exporter les annotations dans un dossier',
  },
  articles: { title: 'Importer des articles', folder: 'Importer un dossier d’articles', button: 'Importer' },
  exporting: {
    button: 'Exporter',
    here: 'Exporter ici',
    memo: (format) => `Exporter la note ${memoFormats[format]}`,
    timeline: 'Exporter la chronologie en PDF',
    sources: 'Exporter les notices bibliographiques',
  },
  verify: { title: 'Vérifier une note exportée', button: 'Vérifier' },
  backup: {
    title: 'Sauvegarder le coffre',
    button: 'Sauvegarder',
    restore: 'Restaurer une sauvegarde',
    restoreButton: 'Restaurer',
    into: 'Restaurer dans un dossier vide',
    intoButton: 'Restaurer ici',
    where: 'Emplacement des sauvegardes',
    whereButton: 'Utiliser ce dossier',
  },
  web: {
    question: (host) => `Ouvrir ${host} dans votre navigateur ?`,
    international: 'Son nom contient des lettres qui peuvent ressembler à celles d’un autre site.',
    from: 'L’adresse vient du document. Le site saura que vous le visitez ; Readout lui-même reste hors ligne.',
    cancel: 'Annuler',
    open: 'Ouvrir dans le navigateur',
  },
  leaving: {
    message: 'Vos dernières modifications n’ont pas pu être enregistrées.',
    detail: 'Elles sont toujours dans la fenêtre. Restez pour réessayer ou pour les copier ailleurs.',
    stay: 'Rester',
    close: 'Fermer sans enregistrer',
  },
  cannotStart: 'Readout ne peut pas démarrer',
}

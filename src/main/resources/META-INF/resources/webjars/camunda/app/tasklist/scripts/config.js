export default {
  app: {
    name: 'Taken',
    vendor: 'IJzeren Voorraad'
  },
  dateFormat: {
    normal: 'D MMMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm'
  },
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },
  customScripts: ['scripts/one-sign-in', 'scripts/form-kit', 'scripts/dutch-forms', 'scripts/dossier-tab', 'scripts/case-number'],
  requireJsConfig: {
    ngDeps: ['ironstock']
  },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'neemt de gekozen taak op naam'},
    focusFilter: {key: 'ctrl+shift+f', description: 'gaat naar het eerste filter in de lijst'},
    focusList: {key: 'ctrl+alt+l', description: 'gaat naar de eerste taak in de lijst'},
    focusForm: {key: 'ctrl+alt+f', description: 'gaat naar het eerste veld van het formulier'},
    startProcess: {key: 'ctrl+alt+p', description: 'opent het venster om een proces te starten'}
  }
};

// Tells the browser and the screen reader in which language this page speaks.
document.documentElement.lang = 'nl';

/*
 * There is one page to sign in. The form that this application would show itself after signing out, or when the session
 * is over, opens nothing: it is replaced by that page.
 */

function leave() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign(`${window.location.pathname.split('/camunda/')[0]}/login`);
  }
}

window.addEventListener('hashchange', leave);
leave();

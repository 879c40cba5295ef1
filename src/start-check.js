/**
 * Stands in the page itself and is the first script to run: says what is missing where the app does not come up.
 * In the language of browsers of long ago, for those are whom it speaks to.
 */
(function () {
  'use strict';

  var isFrench = /^fr/i.test(navigator.language || '');
  var isUnreadable = false;

  /* Each is what is missing and what to do, in English and in French. */
  var TEXTS = {
    file: [
      'Almanac was opened as a file',
      'Browsers do not run a site from a folder. Put the folder on any web server and open it from there, or use the one-file build, almanac.html.',
      'Almanac a été ouvert comme un fichier',
      'Les navigateurs n’exécutent pas un site depuis un dossier. Placez le dossier sur un serveur web et ouvrez-le de là, ou utilisez la version en un fichier, almanac.html.',
    ],
    old: [
      'This browser is too old for Almanac',
      'Almanac needs a Chrome, Edge, Firefox or Safari of the last two years. Update this browser or use another, then open this page again.',
      'Ce navigateur est trop ancien pour Almanac',
      'Almanac demande Chrome, Edge, Firefox ou Safari dans une version des deux dernières années. Mettez ce navigateur à jour ou changez-en, puis rouvrez cette page.',
    ],
    storage: [
      'The browser keeps nothing here',
      'Almanac stores campaigns in the browser’s database, and this window blocks it. Allow storage for this site or use a window that is not private, then reload this page.',
      'Le navigateur ne conserve rien ici',
      'Almanac conserve les campagnes dans la base du navigateur, et cette fenêtre la bloque. Autorisez le stockage pour ce site ou utilisez une fenêtre non privée, puis rechargez cette page.',
    ],
    missing: [
      'Almanac did not start',
      'A part of it was not loaded. Check the connection, then reload this page. If this stays, files are missing on the server.',
      'Almanac n’a pas démarré',
      'Une partie n’a pas été chargée. Vérifiez la connexion, puis rechargez cette page. Si rien ne change, des fichiers manquent sur le serveur.',
    ],
  };

  function isModern() {
    try {
      return (
        'noModule' in document.createElement('script') &&
        typeof Array.prototype.toSorted === 'function' &&
        typeof Object.hasOwn === 'function' &&
        CSS.supports('selector(:has(p))') &&
        CSS.supports('color', 'light-dark(red, red)')
      );
    } catch (_error) {
      return false;
    }
  }

  function isStorageBlocked() {
    try {
      return !window.indexedDB || !window.localStorage;
    } catch (_error) {
      return true;
    }
  }

  function reason() {
    if (location.protocol === 'file:' && !document.querySelector('meta[name="one-file"]')) return 'file';
    if (isUnreadable || !isModern()) return 'old';
    return isStorageBlocked() ? 'storage' : 'missing';
  }

  function say(text) {
    var main = document.createElement('main');
    var title = document.createElement('h1');
    var advice = document.createElement('p');
    main.className = 'start-check';
    main.lang = isFrench ? 'fr' : 'en';
    title.appendChild(document.createTextNode(text[isFrench ? 2 : 0]));
    advice.appendChild(document.createTextNode(text[isFrench ? 3 : 1]));
    main.appendChild(title);
    main.appendChild(advice);
    document.body.appendChild(main);
  }

  window.addEventListener('error', function (event) {
    if (event.message && event.message.indexOf('SyntaxError') >= 0) isUnreadable = true;
  });
  window.addEventListener('load', function () {
    var app = document.getElementById('app');
    if (app && !app.firstChild) say(TEXTS[reason()]);
  });
})();

import type { Words } from '../en.ts';

export const home: Words['home'] = {
  goOn: 'Continuar donde estaba',
  examples: 'Ejemplos',
  examplesWhat:
    'Abra uno con la identidad de cualquiera de sus personas. De su identidad depende qué salas existen para usted y qué puede hacer; puede cambiarla en cualquier momento.',
  openAs: 'Abrirlo con la identidad de',
  yours: 'Su propia negociación',
  yoursWhat:
    'Abra una y ejerza su presidencia: su clave se crea en este navegador, y nadie más la tendrá nunca.',
  begin: 'Abrir una negociación',
  title: 'Título de la negociación',
  titleExample: 'por ejemplo: Acuerdo sobre las aguas de los Estados del lago',
  summary: 'De qué trata, en una frase',
  yourName: 'Su nombre',
  yourTitle: 'Su cargo',
  yourTitleExample: 'por ejemplo: Presidencia de la Conferencia',
  parties: 'Partes, en el orden en que figurarán entre corchetes',
  code: 'Código',
  codeExample: 'por ejemplo: AR',
  partyName: 'Nombre',
  addParty: 'Añadir una parte',
  pasteParties:
    'O pegue una lista en cualquiera de los campos: una línea por parte, su código y después su nombre.',
  halfParty: (which) =>
    `“${which}” solo tiene código o solo tiene nombre: indique ambos, o quite esa parte.`,
  twice: (code) => `Dos partes tienen el código ${code}: dé a cada una el suyo.`,
  removeParty: (code) => `Quitar ${code}`,
  open: 'Abrir la negociación',
  plenary: 'Plenaria',
  chairTitle: 'Presidencia',
  needs: 'Nombre al menos una parte: dele un código y un nombre.',
  stepText: '1. El texto',
  textWhat:
    'Si ya hay un borrador, traiga su archivo: estará sobre la mesa como versión 1 desde el principio. También puede hacerlo más tarde.',
  stepParties: '2. Las partes',
  stepPeople: '3. Las personas',
  heads: 'Jefaturas de delegación',
  headsWhat:
    'Cada jefatura recibe una tarjeta de invitación con un código, para imprimirla y entregarla, y da acceso al resto de la delegación. También puede hacerlo más tarde.',
  headName: 'Nombre de quien encabeza la delegación',
  headTitle: 'Jefatura de la delegación',
  addHead: 'Añadir una jefatura de delegación',
  headOfNone: (name) => `Elija a qué parte representa ${name}.`,
  opened: (title) => `“${title}” está abierta`,
  cardsWhat:
    'Imprima ahora las tarjetas y entréguelas: los códigos solo se muestran aquí. Una tarjeta perdida se sustituye en la página de personas.',
  printCards: 'Imprimir las tarjetas',
  toTalks: 'Ir a las conversaciones',
  cardOpen: (address) => `Abra ${address} en su navegador.`,
  cardType: 'Escriba el código. En su navegador se crea una clave que nadie más tiene nunca.',
  cardThen: 'Ya tiene acceso. Desde la primera página da acceso a su delegación.',
  enterTitle: 'Entrar con un código',
  enterWhat:
    'Escriba el código que le dio la jefatura de su delegación o la presidencia. Se crea una clave en este navegador; después el código ya no sirve.',
  invitation: 'Código',
  invitationShape: 'cinco grupos de cuatro letras',
  enter: 'Entrar',
  mistyped: 'Una letra es errónea o está fuera de lugar: compare con el código que se le dio.',
  noSuchCode: 'Aquí no se espera a nadie con este código: compruebe sus letras, o pida uno nuevo.',
};

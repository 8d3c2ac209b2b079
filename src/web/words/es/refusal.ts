import type { Missing, Refusal } from '../../../core/record/refusal.ts';
import { plural } from '../plural.ts';
import { mandateInWords, phraseInWords } from '../refusal-phrases.ts';
import { domain } from './domain.ts';
import { phrases } from './refusal-phrases.ts';

const untranslated = {
  missing: 'aún no tiene redacción: deposite primero una',
  stale:
    'tiene una redacción hecha sobre un texto de referencia que ha cambiado desde entonces: deposite primero una nueva',
  current:
    'aún no cuenta con la aceptación de todas las partes a las que concierne este idioma: solicítela primero',
};

const named = (phrase: string): string => phraseInWords(phrases, ' o ', phrase);

/** A refusal in one sentence: what is wrong, where, and what to do. */
export function refusal(why: Refusal): string {
  switch (why.code) {
    case 'malformed':
      return `La inscripción no puede leerse: ${why.where} (${why.why}).`;
    case 'unknown-kind':
      return `Esta versión de Parley no conoce las inscripciones del tipo “${why.kind}”: actualícela e inténtelo de nuevo.`;
    case 'body-differs':
      return 'El contenido no es el que se firmó: envíe de nuevo la inscripción tal como se hizo.';
    case 'bad-signature':
      return 'La firma no corresponde a la clave del autor: firme de nuevo la inscripción.';
    case 'not-found':
      return 'No existe tal sala.';
    case 'key-ended':
      return `Esta clave de ${why.person} ya no es válida: pida un código nuevo a la jefatura de su delegación.`;
    case 'code-expired':
      return `Este código para ${why.person} ya no puede usarse: pida uno nuevo a quien se lo dio.`;
    case 'not-sealed':
      return `Solo la clave propia de ${why.party} decide sobre las claves de sus representantes: ha de sellar este acto quien tenga esa clave.`;
    case 'role-not-begun':
      return `Las funciones de ${why.person} aún no han comenzado (inicio: ${why.from}): espere hasta entonces, o acuda a alguien en funciones.`;
    case 'role-ended':
      return `Las funciones de ${why.person} han terminado: acuda a alguien en funciones.`;
    case 'not-yours':
      return `Este acto no le corresponde a usted; solicítelo a quien puede realizarlo: ${named(why.whose)}.`;
    case 'no-mandate':
      return `Falta un mandato para actuar en nombre de ${why.party} (${mandateInWords(domain.mandate, why.mandate)}): puede darlo la jefatura de su delegación.`;
    case 'no-such':
      return `Aquí no existe: ${named(why.what)} “${why.name}”. Compruebe el nombre.`;
    case 'taken':
      return `Aquí ya existe: ${named(why.what)} “${why.name}”. Elija otro nombre, o desista de este acto.`;
    case 'words-changed':
      return `La redacción del punto ${why.point} ha cambiado desde entonces: léala y vuelva a intentarlo.`;
    case 'older-version':
      return `Esto se refiere a la versión ${why.given}, y sobre la mesa está la versión ${why.current}: consúltela y vuelva a intentarlo.`;
    case 'next-version':
      return `Esto se presentó como versión ${why.given}, y la siguiente es la versión ${why.next}: preséntelo con ese número.`;
    case 'nothing-changes':
      return 'Esta es la redacción que ya consta: no se ha inscrito nada.';
    case 'not-asked':
      return `${why.party} no figura entre las partes cuyo acuerdo se requiere: ${why.instrument}.`;
    case 'gate-closed':
      return `Este acto depende del requisito previo “${why.gate}”. Aún falta: ${why.missing.map(missingInWords).join('; ') || 'un texto sobre la mesa'}.`;
    case 'bracket-left':
      return `El punto ${why.point} tiene aún palabras entre corchetes: resuélvalas primero.`;
    case 'not-agreed':
      return `El punto ${why.point} no cuenta con el acuerdo de todas las partes que deben darlo: acuda a ellas, o pida a la presidencia que dispense un requisito previo.`;
    case 'not-translated':
      return `Idioma “${why.language}”: el punto ${why.point} ${untranslated[why.state]}.`;
    case 'frozen':
      return `“${why.instrument}” está fijado para la firma: su redacción ya no cambia.`;
    case 'text-differs':
      return `Esto no recae sobre el texto de “${why.instrument}” tal como está ahora: léalo y vuelva a intentarlo.`;
    case 'not-in-force':
      return `“${why.instrument}” no tiene por ahora ese efecto obligatorio: vea qué espera aún su entrada en vigor.`;
    case 'too-late':
      return `El plazo ha vencido (fin: ${why.until}): diríjase a la presidencia.`;
    case 'too-early':
      return `Este acto aún no es posible (no antes de: ${why.from}): espere hasta entonces.`;
    case 'split-history':
      return `Lo que el autor había visto de esta sala (inscripciones: ${why.size}) no es lo que aquí consta: compare por teléfono con su contraparte las palabras de la huella.`;
    case 'recorded-already':
      return `Es otra vez la inscripción ${why.seq}, y cada inscripción cuenta una sola vez: para decirlo de nuevo, haga otra.`;
    case 'out-of-order':
      return `Se dio la inscripción ${why.seq} donde corresponde la inscripción ${why.next} de la sala: pida lo que falta a quien administra el servidor.`;
    case 'wrong-place':
      return `Este acto solo puede realizarse en: ${named(why.place)}.`;
  }
}

function missingInWords(missing: Missing): string {
  if (missing.what === 'fact') {
    const whose = missing.parties ? ` (sin declarar por ${missing.parties.join(', ')})` : '';
    return `el hecho “${missing.fact}”${whose}`;
  }
  if (missing.what === 'date') return `la fecha (${missing.notBefore})`;
  if (missing.what === 'judgement') return missing.judgement;
  if (missing.what === 'consents') return consentsInWords(missing);
  if (missing.what === 'force') return forceInWords(missing);
  const { text, point, parties } = missing;
  const who = parties.length > 0 ? parties.join(', ') : 'quedan corchetes';
  return `${text}, punto ${point} (${who})`;
}

function consentsInWords(missing: Extract<Missing, { what: 'consents' }>): string {
  const { consents, text, parties, number } = missing;
  const signed = consents === 'signed';
  const whose =
    parties.length > 0
      ? [`${signed ? 'la firma' : 'la ratificación'} de ${parties.join(', ')}`]
      : [];
  const more = number > 0 ? [signed ? moreSignatures(number) : moreRatifications(number)] : [];
  return `${[...whose, ...more].join(' y ')} (${text})`;
}

function forceInWords({ text, parties, number }: Extract<Missing, { what: 'force' }>): string {
  const whose = parties.length > 0 ? [`ratificación de ${parties.join(', ')}`] : [];
  const more = number > 0 ? [moreRatifications(number)] : [];
  const why = [...whose, ...more];
  return `la entrada en vigor de “${text}”${why.length > 0 ? ` (${why.join('; ')})` : ''}`;
}

const moreSignatures = (n: number): string =>
  plural('es', n, { one: 'otra firma', other: `otras ${n} firmas` });

const moreRatifications = (n: number): string =>
  plural('es', n, { one: 'otra ratificación', other: `otras ${n} ratificaciones` });

import type { AboutWords } from '../en/about.ts';

export const about: AboutWords = {
  title: 'Acerca de este sitio',
  whatTitle: 'Qué es esto',
  what: 'Parley lleva el registro de una negociación sobre un texto, desde el primer proyecto hasta las firmas. Lo que usted ve en cada página se obtiene en su propio navegador a partir de inscripciones firmadas por sus autores; el servidor las guarda y las transmite, y no puede modificar ninguna sin que se descubra.',
  trackersTitle: 'Sin rastreadores',
  trackers:
    'Aquí no hay rastreadores, ni publicidad, ni tipos de letra, programas o imágenes procedentes de otro lugar. Al entrar se guarda una sola cookie: la de su sesión. Termina cuando usted sale, y a nadie le dice nada, salvo que se trata de usted. Por eso no hay ningún aviso que cerrar.',
  keyTitle: 'Su clave',
  key: 'Su clave se creó en este navegador y nunca sale de él. Con ella se firma lo que usted inscribe y se le da acceso. Si pierde este dispositivo, la jefatura de su delegación puede certificar una clave nueva a su nombre; lo que usted firmó sigue siendo válido.',
  hostTitle: 'Qué puede ver quien administra el servidor',
  host: 'Quien administra el servidor puede leer lo que se dice en las salas que guarda, y podría negarle a usted el acceso. No puede modificar ni suprimir una inscripción sin que se descubra, ni atribuirle palabras que no son suyas, ni mostrar por mucho tiempo a dos delegaciones dos historiales distintos.',
  disputeTitle: 'Si una declaración es inexacta',
  dispute:
    'Las declaraciones públicas se consignan con su fuente y con la cadena por la que llegaron. Abra “Declaraciones”, busque la declaración y elija “Impugnar esta declaración”: su objeción figurará desde entonces junto a ella, con su nombre, y ninguna de las dos podrá suprimirse. Quien la consignó puede rectificarla; lo consignado en primer lugar sigue visible. Si usted no tiene acceso a ninguna de estas salas, escriba a quien le dio esta dirección.',
  imprintTitle: 'Aviso legal',
  imprint:
    'Este sitio de Parley lo administra quien le dio su dirección, y a esa persona o entidad corresponde responder de lo que en él se guarda. El programa es software libre, con licencia Apache 2.0.',
  fontsTitle: 'Tipos de letra',
  fonts:
    'Source Serif 4, Inter, Noto Naskh Arabic y Noto Serif SC, todos con licencia SIL Open Font, vienen con la página.',
};

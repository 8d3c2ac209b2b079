/** The months in the languages of negotiations, as they stand alone and in dates (CLDR). */
const MONTHS = `
  January February March April May June July August September October November December
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  Januar Februar März April Mai Juni Juli August September Oktober November Dezember
  январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
  січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
  يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
`;

/** Each as it is written in its language and with a capital letter, longer ones first. */
export const monthNames: readonly string[] = [
  ...new Set(
    MONTHS.trim()
      .split(/\s+/u)
      .flatMap((name) => [name, name.slice(0, 1).toUpperCase() + name.slice(1)]),
  ),
].toSorted((one, other) => other.length - one.length);

/**
 * Letters of other scripts that pass for Latin ones, after UTS #39 (https://www.unicode.org/reports/tr39/), reduced
 * to what occurs in names: pairs of a letter and the Latin letter that it looks like.
 */
const pairs =
  // Cyrillic
  'аa еe оo рp сc хx уy іi јj ѕs һh ԁd ԛq ԝw ӏl кk мm тt вb нh гr ԍg ѵv АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS ԌG ԚQ ԜW ' +
  // Greek
  'αa οo νv ρp ιi κk τt υu χx γy ηn ωw εe ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ' +
  // Armenian, Cherokee, Latin-like letters
  'օo սu ցg հh ոn եe զq ԼL ՕO ᎪA ᏴB ᏟC ᎬE ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᏚS ᎢT ᏙV ᏃZ ıi ɡg ɑa ɩi ʟL ӀI ǀl'

export const confusables: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => {
    const letter = [...pair]
    return [letter[0] ?? '', letter[1] ?? '']
  }),
)

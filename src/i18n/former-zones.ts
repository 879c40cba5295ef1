import { RENAMED } from './zone-names.ts';

/** Names of today, each with those that it once had and that no browser lists any more. */
const LINKS = `
Africa/Cairo Egypt
Africa/Tripoli Libya
America/Adak America/Atka US/Aleutian
America/Anchorage US/Alaska
America/Argentina/Catamarca America/Argentina/ComodRivadavia
America/Argentina/Cordoba America/Rosario
America/Chicago US/Central
America/Denver US/Mountain Navajo
America/Detroit US/Michigan
America/Edmonton Canada/Mountain
America/Halifax Canada/Atlantic
America/Havana Cuba
America/Indiana/Indianapolis America/Fort_Wayne US/East-Indiana
America/Indiana/Knox America/Knox_IN US/Indiana-Starke
America/Jamaica Jamaica
America/Los_Angeles US/Pacific
America/Manaus Brazil/West
America/Mazatlan Mexico/BajaSur
America/Mexico_City Mexico/General
America/New_York US/Eastern
America/Noronha Brazil/DeNoronha
America/Phoenix US/Arizona
America/Regina Canada/Saskatchewan
America/Rio_Branco America/Porto_Acre Brazil/Acre
America/Santiago Chile/Continental
America/Sao_Paulo Brazil/East
America/St_Johns Canada/Newfoundland
America/Tijuana America/Ensenada Mexico/BajaNorte
America/Toronto Canada/Eastern America/Montreal
America/Vancouver Canada/Pacific
America/Whitehorse Canada/Yukon
America/Winnipeg Canada/Central
Asia/Ashgabat Asia/Ashkhabad
Asia/Dhaka Asia/Dacca
Asia/Hong_Kong Hongkong
Asia/Jerusalem Israel Asia/Tel_Aviv
Asia/Macau Asia/Macao
Asia/Makassar Asia/Ujung_Pandang
Asia/Seoul ROK
Asia/Shanghai PRC Asia/Chongqing Asia/Chungking Asia/Harbin
Asia/Singapore Singapore
Asia/Taipei ROC
Asia/Tehran Iran
Asia/Thimphu Asia/Thimbu
Asia/Tokyo Japan
Asia/Ulaanbaatar Asia/Ulan_Bator
Asia/Urumqi Asia/Kashgar
Atlantic/Reykjavik Iceland
Australia/Adelaide Australia/South
Australia/Brisbane Australia/Queensland
Australia/Darwin Australia/North
Australia/Hobart Australia/Tasmania
Australia/Lord_Howe Australia/LHI
Australia/Melbourne Australia/Victoria
Australia/Perth Australia/West
Australia/Sydney Australia/ACT Australia/NSW Australia/Canberra
Europe/Chisinau Europe/Tiraspol
Europe/Dublin Eire
Europe/Istanbul Turkey Asia/Istanbul
Europe/Lisbon Portugal
Europe/London GB GB-Eire
Europe/Moscow W-SU
Europe/Warsaw Poland
Pacific/Auckland NZ
Pacific/Chatham NZ-CHAT
Pacific/Easter Chile/EasterIsland
Pacific/Honolulu US/Hawaii Pacific/Johnston
Pacific/Kwajalein Kwajalein
Pacific/Pago_Pago US/Samoa Pacific/Samoa
UTC Etc/UTC Etc/UCT Etc/Universal Etc/Zulu UCT Universal Zulu
`;

/** All names that a zone once had, by its present one. */
export function formerZones(): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>();
  for (const line of LINKS.trim().split('\n')) {
    const [present = '', ...names] = line.split(' ');
    former.set(present, names);
  }
  for (const [name, present] of Object.entries(RENAMED)) {
    former.set(present, [...(former.get(present) ?? []), name]);
  }
  return former;
}

package dev.concord.cleaning;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names under which news outlets sign, each with the one name we write. */
final class Outlets {

    private static final Pattern SITE_BEFORE = Pattern.compile("^(?:www\\.|the )");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:\\.com|\\.ru|\\.org|\\.net|\\.co\\.uk|\\.jp|\\.co\\.jp|\\.or\\.jp)+$");

    private static final Map<String, String> NAMES = names();

    private Outlets() {}

    /** The one name of an outlet known here, or null. */
    static @Nullable String known(@Nullable String signed) {
        return signed == null ? null : NAMES.get(key(signed));
    }

    /** The one name of an outlet, or the name it signs with. */
    static @Nullable String name(@Nullable String signed) {
        if (signed == null || signed.isBlank()) return null;
        String known = known(signed);
        return known != null ? known : signed.strip();
    }

    private static String key(String name) {
        String lower = SITE_BEFORE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        return Words.BETWEEN
                .matcher(DOMAIN.matcher(lower).replaceFirst(""))
                .replaceAll(" ")
                .strip();
    }

    private static Map<String, String> names() {
        String[] table = {
            "TASS=itar tass,tass russian news agency,russian news agency tass,тасс,итар тасс,タス通信,タス",
            "Sputnik=sputnik international,sputniknews,sputnik news,sputnik global,спутник",
            "RIA Novosti=ria novosti,ria,риа новости,en rian,ria novosti news agency,rian",
            "Reuters=reuters news agency,thomson reuters,ロイター",
            "AP=associated press,ap news,apnews",
            "AFP=agence france presse,afp com,afpbb news",
            "Kyodo=kyodo news,共同,共同通信,kyodonews,english kyodonews",
            "Jiji Press=jiji,時事,時事通信,jiji press",
            "Xinhua=xinhuanet,xinhua news agency,xinhua english news,新華社,新华社,新华网",
            "Yonhap=yonhap news,yonhap news agency,聯合ニュース,연합뉴스",
            "Interfax=interfax ru,интерфакс,interfax russia",
            "NHK=nhk world,nhk world japan,nhk news,nhk news web",
            "RT=rt international,rt world news,rt news,rt russian politics",
            "BBC=bbc news,bbc world",
            "The Japan Times=japan times,japantimes",
            "The Guardian=guardian,theguardian",
            "The Moscow Times=moscow times,themoscowtimes",
            "Nikkei Asia=nikkei asian review,asia nikkei",
            "Kremlin=president of russia,kremlin,en kremlin,президент россии",
            "MOFA=ministry of foreign affairs of japan,mofa,外務省",
            "The Asahi Shimbun=asahi shimbun,asahi,朝日新聞,朝日新聞デジタル",
            "The Mainichi=mainichi,mainichi japan,毎日新聞",
            "The Yomiuri Shimbun=japan news,yomiuri shimbun,the japan news,読売新聞",
            "CNN=cnn international",
            "Al Jazeera=al jazeera english,aljazeera",
            "Deutsche Welle=dw,deutsche welle",
            "The Diplomat=diplomat,thediplomat",
            "Bloomberg=bloomberg news",
            "Kommersant=коммерсантъ,kommersant",
            "South China Morning Post=scmp",
            "Global Times=globaltimes",
            "The New York Times=new york times,nytimes",
            "The Washington Post=washington post,washingtonpost",
            "UPI=united press international",
            "Euronews=euronews",
            "France 24=france24",
            "Radio Free Europe/Radio Liberty=rferl,rfe rl,radiofreeeurope radioliberty",
            "Voice of America=voa,voa news,voanews",
            "China Daily=chinadaily",
            "Korea Herald=korea herald,koreaherald"
        };
        Map<String, String> names = new LinkedHashMap<>();
        for (String row : table) {
            String name = row.substring(0, row.indexOf('='));
            names.put(key(name), name);
            for (String alias : row.substring(row.indexOf('=') + 1).split(",")) names.put(key(alias), name);
        }
        return Map.copyOf(names);
    }
}

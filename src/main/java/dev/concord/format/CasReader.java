package dev.concord.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * UIMA's CAS, as XMI with {@code TypeSystem.xml} beside it or as JSON CAS, in a folder, an archive or a file: what INCEpTION
 * and other tools of UIMA export. Which types and features there are does not matter, see {@link CasDocument}.
 */
final class CasReader implements StandoffReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String word() {
        return "cas";
    }

    @Override
    public String takes() {
        return "a folder or zip with .xmi files and TypeSystem.xml, or UIMA CAS JSON";
    }

    @Override
    public void read(Path path, Taker taker) throws IOException {
        if (Files.isRegularFile(path) && path.toString().endsWith(".json")) {
            json(path.getFileName().toString(), Files.readAllBytes(path), taker);
            return;
        }
        try (Bundle bundle = Bundle.of(path)) {
            boolean any = false;
            CAS cas = null;
            for (String name : bundle.names()) {
                if (name.endsWith(".json")) json(name, bundle.bytes(name), taker);
                else if (name.endsWith(".xmi")) {
                    if (cas == null) cas = empty(bundle);
                    xmi(name, bundle.bytes(name), cas, taker);
                } else continue;
                any = true;
            }
            if (!any) throw new IOException("holds neither .xmi nor .json files");
        }
    }

    private static CAS empty(Bundle bundle) throws IOException {
        String name = bundle.names().stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).endsWith("typesystem.xml"))
                .findFirst()
                .orElseThrow(() -> new IOException("has no TypeSystem.xml"));
        try {
            byte[] bytes = bundle.bytes(name);
            parse(bytes, new DefaultHandler());
            TypeSystemDescription types = UIMAFramework.getXMLParser()
                    .parseTypeSystemDescription(new XMLInputSource(new ByteArrayInputStream(bytes), null));
            return CasCreationUtils.createCas(types, null, null);
        } catch (UIMAException | SAXException e) {
            throw new IOException("has a TypeSystem.xml that cannot be read", e);
        }
    }

    private static void xmi(String name, byte[] bytes, CAS cas, Taker taker) throws IOException {
        cas.reset();
        try {
            parse(bytes, new XmiCasDeserializer(cas.getTypeSystem()).getXmiCasHandler(cas, true));
        } catch (SAXException | RuntimeException e) {
            taker.fault(name, "is no XMI of these types: %s.".formatted(e.getMessage()));
            return;
        }
        CAS view = view(cas);
        if (view == null) {
            taker.fault(name, "has no text.");
            return;
        }
        CasDocument document = new CasDocument(name, view.getDocumentText());
        view.getAnnotationIndex().forEach(annotation -> document.add(structure(annotation)));
        taker.document(document.standoff());
    }

    /** Without document types, through which a file can name others and grow without bound. */
    private static void parse(byte[] xml, DefaultHandler handler) throws IOException, SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK's parser has that feature.", e);
        }
    }

    private static @Nullable CAS view(CAS cas) {
        if (cas.getDocumentText() != null) return cas;
        try {
            CAS view = cas.getView("_InitialView");
            return view.getDocumentText() == null ? null : view;
        } catch (RuntimeException noView) {
            return null;
        }
    }

    private static CasDocument.Structure structure(AnnotationFS annotation) {
        List<CasDocument.Value> values = new ArrayList<>();
        for (Feature feature : annotation.getType().getFeatures()) {
            String name = feature.getShortName();
            if (name.equals("begin") || name.equals("end") || name.equals("sofa")) continue;
            if (feature.getRange().isPrimitive()) {
                String value = annotation.getFeatureValueAsString(feature);
                if (value != null) values.add(new CasDocument.Value(name, value, false));
            } else if (annotation.getFeatureValue(feature) instanceof AnnotationFS to) {
                values.add(new CasDocument.Value(name, id(to), true));
            }
        }
        return new CasDocument.Structure(
                id(annotation), annotation.getType().getName(), annotation.getBegin(), annotation.getEnd(), values);
    }

    private static String id(FeatureStructure structure) {
        return String.valueOf(structure._id());
    }

    /** https://github.com/apache/uima-uimaj-io-jsoncas#specification */
    private static void json(String name, byte[] bytes, Taker taker) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException e) {
            taker.fault(name, "is not JSON.");
            return;
        }
        JsonNode structures = root.path("%FEATURE_STRUCTURES");
        JsonNode sofa = null;
        for (JsonNode each : structures) {
            if (each.path("%TYPE").asString("").equals("uima.cas.Sofa")
                    && each.path("sofaString").isString()) sofa = each;
        }
        if (sofa == null) {
            taker.fault(name, "is no UIMA CAS JSON, or has no text.");
            return;
        }
        CasDocument document = new CasDocument(name, sofa.path("sofaString").asString());
        for (JsonNode each : structures) {
            if (each.path("@sofa").asString("").equals(sofa.path("%ID").asString("?"))) document.add(structure(each));
        }
        taker.document(document.standoff());
    }

    private static CasDocument.Structure structure(JsonNode node) {
        List<CasDocument.Value> values = new ArrayList<>();
        node.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (name.startsWith("@") && !name.equals("@sofa")) {
                values.add(new CasDocument.Value(name.substring(1), value.asString(""), true));
            } else if (value.isValueNode() && !value.isNull() && !name.matches("[%@^].*|begin|end")) {
                values.add(new CasDocument.Value(name, value.asString(""), false));
            }
        });
        return new CasDocument.Structure(
                node.path("%ID").asString(""),
                node.path("%TYPE").asString(""),
                node.path("begin").asInt(-1),
                node.path("end").asInt(-1),
                values);
    }
}

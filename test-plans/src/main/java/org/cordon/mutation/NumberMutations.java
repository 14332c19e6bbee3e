package org.cordon.mutation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;

/** Numbers, and other attributes, that are not what the standard asks for. */
final class NumberMutations {
    private NumberMutations() {}

    static Map<String, Optional<byte[]>> text(SeedSet set, SplittableRandom random) {
        return replaced(set, random, "ten", "-", "1.2.3", "12 Gy", "--5", "1 2", "e5");
    }

    static Map<String, Optional<byte[]>> comma(SeedSet set, SplittableRandom random) {
        return replaced(set, random, "1,5", "0,25", "16,0");
    }

    static Map<String, Optional<byte[]>> foreign(SeedSet set, SplittableRandom random) {
        return replaced(set, random, "NaN", "Infinity", "-Inf", "1d", "0x1p3", "1f", "0x10", "\u0661");
    }

    static Map<String, Optional<byte[]>> overflowing(SeedSet set, SplittableRandom random) {
        return replaced(set, random, "1e999", "-1e999", "99999999999999", "1e-999e9");
    }

    /** Any attribute of a plan, a dose or a structure set, taken away or emptied. */
    static Map<String, Optional<byte[]>> missing(SeedSet set, SplittableRandom random) {
        String file = set.anyRtFile(random);
        DicomDataset root = set.dataset(file);
        List<ElementTree.Place> places = ElementTree.places(root, (tag, vr) -> true);
        ElementTree.Place place = places.get(random.nextInt(places.size()));
        boolean gone = random.nextBoolean();
        if (place.steps().isEmpty() && (place.tag() == Tag.SOP_CLASS_UID || place.tag() == Tag.SOP_INSTANCE_UID)) {
            return SeedSet.change(file, SeedSet.withoutRootUid(root, place.tag(), gone));
        }
        DicomDataset changed = ElementTree.edited(root, place, builder -> {
            Vr vr = ElementTree.holder(root, place).vr(place.tag()).orElse(Vr.UN);
            if (gone) {
                return builder.remove(place.tag());
            }
            return vr == Vr.SQ ? builder.items(place.tag(), List.of()) : builder.bytes(place.tag(), vr, new byte[0]);
        });
        return SeedSet.change(file, changed);
    }

    /** One value of any DS or IS attribute becomes another text. */
    private static Map<String, Optional<byte[]>> replaced(SeedSet set, SplittableRandom random, String... texts) {
        String file = set.anyFile(random);
        DicomDataset root = set.dataset(file);
        List<ElementTree.Place> places = ElementTree.places(root, (tag, vr) -> vr == Vr.DS || vr == Vr.IS);
        ElementTree.Place place = places.get(random.nextInt(places.size()));
        DicomDataset holder = ElementTree.holder(root, place);
        Vr vr = holder.vr(place.tag()).orElse(Vr.DS);
        String[] values = StandardCharsets.ISO_8859_1
                .decode(holder.bytes(place.tag()))
                .toString()
                .split("\\\\", -1);
        values[random.nextInt(values.length)] = texts[random.nextInt(texts.length)];
        byte[] bytes = String.join("\\", values).getBytes(StandardCharsets.UTF_8);
        return SeedSet.change(file, ElementTree.edited(root, place, builder -> builder.bytes(place.tag(), vr, bytes)));
    }
}

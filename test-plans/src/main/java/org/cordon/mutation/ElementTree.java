package org.cordon.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Vr;

/** Finds and changes elements anywhere in a data set. */
final class ElementTree {
    private ElementTree() {}

    /**
     * Where an element is.
     *
     * @param steps sequence and item on the way down
     * @param tag of the element
     */
    record Place(List<Step> steps, int tag) {}

    /**
     * A step down.
     *
     * @param sequence tag
     * @param item index
     */
    record Step(int sequence, int item) {}

    /** All elements that fit, in tag order, depth first. */
    static List<Place> places(DicomDataset root, BiPredicate<Integer, Vr> wanted) {
        List<Place> places = new ArrayList<>();
        collect(root, List.of(), wanted, places);
        return places;
    }

    private static void collect(
            DicomDataset dataset, List<Step> steps, BiPredicate<Integer, Vr> wanted, List<Place> places) {
        for (int tag : dataset.tags()) {
            Vr vr = dataset.vr(tag).orElse(Vr.UN);
            if (wanted.test(tag, vr)) {
                places.add(new Place(steps, tag));
            }
            List<DicomDataset> items = dataset.items(tag);
            for (int i = 0; i < items.size(); i++) {
                List<Step> deeper = new ArrayList<>(steps);
                deeper.add(new Step(tag, i));
                collect(items.get(i), deeper, wanted, places);
            }
        }
    }

    /** The data set that holds a place. */
    static DicomDataset holder(DicomDataset root, Place place) {
        DicomDataset dataset = root;
        for (Step step : place.steps()) {
            dataset = dataset.items(step.sequence()).get(step.item());
        }
        return dataset;
    }

    /** A copy of a data set in which the holder of a place was edited. */
    static DicomDataset edited(DicomDataset root, Place place, UnaryOperator<DatasetBuilder> edit) {
        return edited(root, place.steps(), edit);
    }

    private static DicomDataset edited(DicomDataset dataset, List<Step> steps, UnaryOperator<DatasetBuilder> edit) {
        DatasetBuilder builder = DatasetBuilder.copyOf(dataset);
        if (steps.isEmpty()) {
            return edit.apply(builder).build();
        }
        Step step = steps.get(0);
        List<DicomDataset> items = new ArrayList<>(dataset.items(step.sequence()));
        items.set(step.item(), edited(items.get(step.item()), steps.subList(1, steps.size()), edit));
        return builder.items(step.sequence(), items).build();
    }
}

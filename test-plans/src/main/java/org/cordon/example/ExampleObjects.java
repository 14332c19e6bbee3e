package org.cordon.example;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cordon.dose.DoseGrid;
import org.cordon.geometry.Point3;
import org.cordon.plan.Beam;
import org.cordon.plan.DoseReference;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.ImageSlice;
import org.cordon.plan.InputObject;
import org.cordon.plan.PlanFacts;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.plan.StructureSetFacts;
import org.cordon.structure.Structure;

/** The objects of an example plan, before they become DICOM. */
final class ExampleObjects {
    private static final double[] BEAM_DOSE_GY = {5.5, 5.25, 5.25};
    private static final double METERSET_PER_GY = 300;
    private static final int SETUP_BEAM = 4;
    private static final double COUCH_DENSITY = 0.3;

    private final Recipe recipe;
    private final ExampleUids uids;
    private final Supplier<List<Structure>> structures;

    ExampleObjects(Recipe recipe) {
        this.recipe = recipe;
        this.uids = new ExampleUids(recipe.id());
        this.structures = Suppliers.memoize(() -> ExampleRois.of(recipe));
    }

    Recipe recipe() {
        return recipe;
    }

    ExampleUids uids() {
        return uids;
    }

    StructureSet structureSet() {
        Set<String> images = new LinkedHashSet<>();
        for (int i = 0; i < recipe.extent().planesMm().size(); i++) {
            images.add(uids.object("CT", i + 1));
        }
        return new StructureSet(
                input("RTSTRUCT", 1),
                "Example",
                Set.of(uids.frame()),
                structures.get(),
                images,
                Optional.of("APPROVED"),
                Optional.of(new StructureSetFacts(Optional.empty(), densities())));
    }

    /** The couch has the density that the planning system was told; nothing else is overridden. */
    private Map<Integer, List<StructureSetFacts.Property>> densities() {
        return structures.get().stream()
                .filter(structure -> structure.name().equals(ExampleRois.COUCH))
                .collect(Collectors.toMap(
                        Structure::number,
                        couch -> List.of(
                                new StructureSetFacts.Property("REL_ELEC_DENSITY", OptionalDouble.of(COUCH_DENSITY)))));
    }

    RtPlan plan() {
        List<DoseReference> references = new ArrayList<>();
        for (TargetSite target : recipe.targets()) {
            String name = target.name("PTV");
            references.add(new DoseReference(
                    references.size() + 1,
                    "VOLUME",
                    "TARGET",
                    OptionalInt.of(roiNumber(name)),
                    name,
                    OptionalDouble.of(Recipe.PRESCRIPTION_GY)));
        }
        Point3 isocentre = isocentre();
        List<Beam> beams = new ArrayList<>();
        List<ReferencedBeam> referenced = new ArrayList<>();
        for (int number = 1; number <= BEAM_DOSE_GY.length; number++) {
            double doseGy = BEAM_DOSE_GY[number - 1];
            beams.add(ExampleArcs.arc(number, isocentre));
            referenced.add(
                    new ReferencedBeam(number, OptionalDouble.of(METERSET_PER_GY * doseGy), OptionalDouble.of(doseGy)));
        }
        beams.add(ExampleArcs.setup(SETUP_BEAM, isocentre));
        referenced.add(new ReferencedBeam(SETUP_BEAM, OptionalDouble.empty(), OptionalDouble.empty()));
        return new RtPlan(
                input("RTPLAN", 1),
                "Example_SBRT",
                "Spine radiosurgery",
                Optional.of(uids.frame()),
                Optional.of(uids.object("RTSTRUCT", 1)),
                Optional.of("PALLIATIVE"),
                Optional.of("APPROVED"),
                references,
                List.of(new FractionGroup(1, OptionalInt.of(1), referenced, 0)),
                beams,
                Optional.of(new PlanFacts(Optional.empty(), List.of("HFS"))));
    }

    /** The middle of the targets, a little behind the middle of the vertebral body. */
    private Point3 isocentre() {
        double z = recipe.targets().stream()
                .mapToDouble(TargetSite::middleMm)
                .average()
                .orElseThrow();
        return new Point3(0, 6, z);
    }

    /** Numbers of the beams that get a dose of their own; empty for one dose of the plan. */
    List<Integer> beamDoses() {
        return recipe.beamDoses();
    }

    /** The share of the plan's dose that a beam gives. */
    double beamWeight(int beam) {
        return BEAM_DOSE_GY[beam - 1] / Recipe.PRESCRIPTION_GY;
    }

    /** The description of the plan's dose, or of one beam's. */
    RtDose doseHeader(OptionalInt beam, DoseGrid grid) {
        return new RtDose(
                input("RTDOSE", beam.orElse(0)),
                recipe.doseInOtherFrame() ? uids.otherFrame() : uids.frame(),
                "GY",
                "PHYSICAL",
                beam.isPresent() ? "BEAM" : "PLAN",
                Set.of(uids.object("RTPLAN", 1)),
                beam.isPresent() ? OptionalInt.of(1) : OptionalInt.empty(),
                beam.isPresent() ? List.of(beam.getAsInt()) : List.of(),
                List.of("IMAGE"),
                Optional.of(grid.geometry()),
                () -> grid,
                List.of());
    }

    /** One CT slice in HU. */
    ImageSlice slice(int index) {
        double z = recipe.extent().planesMm().get(index);
        Extent.Raster raster = recipe.extent().ct();
        float[] values = new float[raster.columns() * raster.rows()];
        int pixel = 0;
        for (int j = 0; j < raster.rows(); j++) {
            double y = raster.fromY() + j * raster.spacingMm();
            for (int i = 0; i < raster.columns(); i++) {
                values[pixel++] = CtModel.hounsfield(raster.fromX() + i * raster.spacingMm(), y, z);
            }
        }
        return new ImageSlice(
                new Point3(raster.fromX(), raster.fromY(), z),
                raster.spacingMm(),
                raster.spacingMm(),
                raster.columns(),
                raster.rows(),
                values);
    }

    private int roiNumber(String name) {
        return structures.get().stream()
                .filter(structure -> structure.name().equals(name))
                .mapToInt(Structure::number)
                .findFirst()
                .orElseThrow();
    }

    private InputObject input(String modality, int number) {
        return new InputObject(modality, modality, uids.object(modality, number), 1, "");
    }
}
